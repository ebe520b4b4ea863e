"""What pages are painted with: forms, patterns, shadings, pictures and masks, all of them in inks.

Resources (ISO 32000-1, 7.8.3) name each other to any depth; every one is met once. What is not known here is
refused, so that nothing of another colour reaches a press unseen.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pikepdf import Array, Dictionary, Name, Object, Pdf, PdfImage, Stream
from PIL.Image import Image
from PIL.ImageFilter import Color3DLUT

from toolkit.writers.pdf.log import EngineComplaint
from toolkit.writers.pdf.press.colour import inks
from toolkit.writers.pdf.press.painting import DEVICE, Family, Painting, Spaces

_OF_PROFILES: dict[int, Family] = {1: "grey", 3: "rgb", 4: "cmyk"}
_STEPS = 33
"""Of each channel in the table that pictures are converted by; between them it is interpolated."""


def paint_with_inks(document: Pdf) -> None:
    """Rewrite every page and everything that it is painted with. Raises EngineComplaint for what has no inks."""
    _Press(document).run()


class _Press:
    def __init__(self, document: Pdf) -> None:
        self._document = document
        self._met: set[tuple[int, int]] = set()
        self._spaces_of: list[Object] = []

    def run(self) -> None:
        for page in self._document.pages:
            spaces = _spaces(page.Resources)
            page.Contents = self._document.make_stream(Painting(spaces).rewritten(page))
            page.Group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceCMYK)
            self._resources(page.Resources, spaces, mask=False)
        for resources in self._spaces_of:
            del resources.ColorSpace

    def _is_new(self, found: Object) -> bool:
        """Tell whether something is met for the first time; what has no number of its own has one place only."""
        number = (int(found.objgen[0]), int(found.objgen[1]))
        new = number == (0, 0) or number not in self._met
        self._met.add(number)
        return new

    def _resources(self, resources: Object, spaces: Spaces, *, mask: bool) -> None:
        if not self._is_new(resources):
            return
        if "/ColorSpace" in resources:
            self._spaces_of.append(resources)
        # Masks first: the engine names their groups among the forms as well.
        for found in self._entries(resources, "/ExtGState"):
            self._state(found, spaces)
        for found in self._entries(resources, "/XObject"):
            self._picture(found) if found.Subtype == Name.Image else self._form(found, spaces, mask=mask)
        for found in self._entries(resources, "/Pattern"):
            self._shading(found.Shading) if found.PatternType == 2 else self._form(found, spaces, mask=mask)
        for found in self._entries(resources, "/Shading"):
            self._shading(found)
        for font in self._entries(resources, "/Font"):
            if font.Subtype == Name.Type3:
                raise EngineComplaint("a font whose letters are pictures has no inks", "use another font")

    def _entries(self, resources: Object, kind: str) -> Iterable[Object]:
        return [found for found in dict(resources.get(kind, {})).values() if self._is_new(found)]

    def _form(self, form: Object, spaces: Spaces, *, mask: bool) -> None:
        spaces = _spaces(form.Resources) if "/Resources" in form else spaces
        form.write(Painting(spaces, mask).rewritten(form))
        if "/Group" in form:
            form.Group.CS = Name.DeviceCMYK
        if "/Resources" in form:
            self._resources(form.Resources, spaces, mask=mask)

    def _state(self, state: Object, spaces: Spaces) -> None:
        """Convert the group behind a soft mask (ISO 32000-1, 11.6.5.3), the one colour in a graphics state."""
        mask = state.get("/SMask")
        if isinstance(mask, Dictionary):
            if "/BC" in mask:
                raise EngineComplaint("a mask with a backdrop colour has no inks", "draw the backdrop")
            if self._is_new(mask.G):
                self._form(mask.G, spaces, mask=True)

    def _shading(self, shading: Object) -> None:
        family = _family(shading.ColorSpace)
        if family != "rgb":
            if family is None:
                raise EngineComplaint("the colours of a gradient have no inks", "write them as sRGB colours")
            return
        if int(shading.ShadingType) not in (1, 2, 3) or "/Background" in shading:
            raise EngineComplaint("a gradient of this kind has no inks", "use a linear or a radial gradient")
        self._function(shading.Function)
        shading.ColorSpace = Name.DeviceCMYK

    def _function(self, function: Object) -> None:
        """Convert the colours between which a function runs (ISO 32000-1, 7.10)."""
        if not self._is_new(function):
            return
        if function.FunctionType == 3:
            for part in function.Functions:
                self._function(part)
        elif function.FunctionType == 2:
            for end in ("/C0", "/C1"):
                function[end] = Array(inks(*(min(1.0, max(0.0, float(channel))) for channel in function[end])))
        else:
            raise EngineComplaint("a gradient of this kind has no inks", "use a linear or a radial gradient")

    def _picture(self, picture: Object) -> None:
        if "/SMask" in picture and picture.SMask.ColorSpace != Name.DeviceGray:
            raise EngineComplaint("the mask of a picture is not grey", "write the picture as a PNG of 8 bits")
        if picture.get("/ImageMask", False) or picture.get("/ColorSpace") in (Name.DeviceGray, Name.DeviceCMYK):
            return
        drawn: Image = PdfImage(_stream(picture)).as_pil_image().convert("RGB")
        picture.write(drawn.filter(_table()).tobytes())
        picture.ColorSpace, picture.BitsPerComponent = Name.DeviceCMYK, 8
        if "/Decode" in picture:
            del picture.Decode


@cache
def _table() -> Color3DLUT:
    return Color3DLUT.generate(_STEPS, inks, channels=4, target_mode="CMYK")


def _stream(picture: Object) -> Stream:
    if not isinstance(picture, Stream):
        raise TypeError(type(picture))
    return picture


def _spaces(resources: Object) -> Spaces:
    """Return the families of the colour spaces that a resource dictionary names, without those that have no inks."""
    named = {str(name): _family(space) for name, space in dict(resources.get("/ColorSpace", {})).items()}
    return {name: family for name, family in named.items() if family}


def _family(space: Object) -> Family | None:
    if isinstance(space, Name):
        return DEVICE.get(str(space))
    kind = str(space[0])
    if kind == "/ICCBased":
        return _OF_PROFILES.get(int(space[1].N))
    return {"/CalRGB": "rgb", "/CalGray": "grey"}.get(kind)  # type: ignore[return-value]
