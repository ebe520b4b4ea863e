"""What the writer has no inks for is refused: a file for a press is right, or there is none."""

from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf

from toolkit.errors import ToolkitError
from toolkit.writers.pdf.press import prepare

RAMP = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0], C1=[1, 0, 0], N=1)
LINEAR = Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 1, 1], Function=RAMP)
LAB = Array([Name.Lab, Dictionary(WhitePoint=[1, 1, 1])])


def sheet(content: bytes = b"", **resources: Object) -> bytes:
    document, made = Pdf.new(), BytesIO()
    page = document.add_blank_page(page_size=(200, 200))
    page.Resources, page.TrimBox = Dictionary(), Array([0, 0, 200, 200])
    for kind, found in resources.items():
        page.Resources[f"/{kind}"] = Dictionary(found=found)
    page.Contents = document.make_stream(content)
    document.save(made)
    return made.getvalue()


def with_(given: Dictionary, **changes: object) -> Dictionary:
    return Dictionary({**{str(key): value for key, value in given.items()}, **{f"/{k}": v for k, v in changes.items()}})


def mask(**more: object) -> Dictionary:
    return Dictionary(SMask=Dictionary(S=Name.Luminosity, **more))


def test_what_has_inks_is_taken():
    made = Pdf.open(BytesIO(prepare(sheet(b"1 0 0 rg 0 0 9 9 re f", Shading=LINEAR))))
    assert b"0 1 1 0 k" in made.pages[0].Contents.read_bytes()
    shading = made.pages[0].Resources.Shading.found
    assert shading.ColorSpace == Name.DeviceCMYK
    assert [float(ink) for ink in shading.Function.C1] == [0, 1, 1, 0]


@pytest.mark.parametrize(
    ("content", "resources"),
    [
        (b"/found cs 1 1 1 sc 0 0 9 9 re f", {"ColorSpace": LAB}),
        (b"/Separation cs 1 scn 0 0 9 9 re f", {}),
        (b"BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI", {}),
        (b"", {"Font": Dictionary(Type=Name.Font, Subtype=Name.Type3)}),
        (b"", {"Shading": with_(LINEAR, ShadingType=4)}),
        (b"", {"Shading": with_(LINEAR, ColorSpace=LAB)}),
        (b"", {"Shading": with_(LINEAR, Background=[1, 0, 0])}),
        (b"", {"Shading": with_(LINEAR, Function=with_(RAMP, FunctionType=0))}),
        (b"", {"ExtGState": mask(BC=[1, 1, 1])}),
    ],
    ids=[
        "lab",
        "separation",
        "inline picture",
        "drawn font",
        "mesh",
        "lab gradient",
        "background",
        "sampled",
        "backdrop",
    ],
)
def test_what_has_none_is_refused(content, resources):
    with pytest.raises(ToolkitError, match="no inks"):
        prepare(sheet(content, **resources))
