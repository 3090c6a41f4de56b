"""Phone numbers that nobody ever answers: regulators keep them for drama and examples."""

from __future__ import annotations

# Ranges that regulators keep for drama and examples. UK: Ofcom, "Telephone numbers for use in TV and radio drama
# programmes"; North America: 555-0100 to 555-0199 (NANPA).
FICTION = (
    "+442079460",
    "+441632960",
    "+447700900",
    "+441134960",
    "+441144960",
    "+441154960",
    "+441164960",
    "+441174960",
    "+441184960",
    "+441214960",
    "+441314960",
    "+441414960",
    "+441514960",
    "+441614960",
    "+441914980",
    "+442890180",
    "+442896496",
    "+442920180",
    "+443069990",
    "+448081570",
    "+449098790",
)
FICTION_MOBILE = "+447700900"
IN_BRITAIN, IN_AMERICA = 13, 12  # characters with the plus; one digit less is a slip, not fiction


def is_fictional(dial: str) -> bool:
    """Whether a number in E.164 lies in a range kept for fiction."""
    in_north_america = dial.startswith("+1") and dial[5:10] == "55501" and len(dial) == IN_AMERICA
    return (dial.startswith(FICTION) and len(dial) == IN_BRITAIN) or in_north_america


def line_of(dial: str) -> str:
    """`mobile` or `fixed` of a number kept for fiction in Britain; empty of any other."""
    if not is_fictional(dial) or not dial.startswith(FICTION):
        return ""
    return "mobile" if dial.startswith(FICTION_MOBILE) else "fixed"
