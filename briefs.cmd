@echo off
rem The toolkit runs on Linux and macOS; on Windows it runs in the Windows Subsystem for Linux.
where wsl >nul 2>nul
if errorlevel 1 (
    echo briefs: runs in the Windows Subsystem for Linux, which is not on this machine; run: wsl --install 1>&2
    exit /b 3
)
wsl --cd "%~dp0." sh ./briefs %*
exit /b %errorlevel%
