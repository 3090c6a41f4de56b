"""Ways to reach somebody: phone numbers and e-mail addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, ClassVar

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from phonenumbers import PhoneNumberType
from phonenumbers.shortnumberinfo import is_emergency_number, is_valid_short_number_for_region
from pydantic import GetCoreSchemaHandler, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from prontuario.model.typed_number import PAUSE, TypedNumber, cleaned, divided, made_by_excel
from prontuario.model.written import Written

LONGEST_SHORT = 6  # digits
INTERNAL_MAIL = re.compile(r"(?<=[\w-])\.(?:local|localdomain)$", re.IGNORECASE)
HARMONISED = re.compile(r"116\d{3}")  # the same service in all of Europe: 116117 is a doctor on call

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

# What to do about a short number that is not known.
INSIDE = (
    "if only the company's telephones reach it, put `internal: true` beside it, like "
    '{number: "{typed}", internal: true}; '
)
ELSEWHERE = "otherwise write it with + and the country code"
PUBLIC = (
    f"if it is a public one, write your country into playbooks/policy.yml, like `country: IT`; {ELSEWHERE}"
)


SAID_FOR = (
    "if everybody reaches it, say for what, and it is dialled as it is written: "
    '{number: "{typed}", for: coast guard}'
)
PURPOSE = "what_for"  # a field of the numbers for danger to life
UNKNOWN = ("phone_short", "phone_country", "phone")
AS_DIALLED = re.compile(r"\d[\d .-]{1,15}")


@dataclass(frozen=True)
class PhoneNumber(Written):
    """A number in E.164 (`+442079460101`), or a short one (`112`, `116117`, `2222`) as it is dialled."""

    FORM: ClassVar = {
        "type": "string",
        "pattern": (
            r"^(\+[\d ().-]{6,24}|[\d(*#][\d*# ().-]{1,23})"
            r"([ ,]*(;ext=|x|[Ee]xt\.?|[Ii]nt\.?) ?\d{1,8})?( ?[,;pw][\d ,;pw*#]*)?$"
        ),
        "examples": ["+44 20 7946 0101", "+44 20 7946 0101 x227", "+44 20 7946 0101,,4829#", "112"],
    }

    dial: str
    emergency: bool = False
    extension: str = ""
    """What is dialled once the switchboard answers."""
    code: str = ""
    """What is dialled after that, with a comma for each pause of two seconds: `,,4829#`."""
    internal: bool = False
    """Whether only the company's own telephones reach it."""
    written: str = ""
    """How a short number is written, where it is more than its digits: `9-911`."""

    @classmethod
    def parse(cls, data: object, country: str = "", internal: bool = False) -> PhoneNumber:
        """Reads a number; without a country code, it is one of `country`. Raises `PydanticCustomError`."""
        if isinstance(data, PhoneNumber):
            return data
        typed = cleaned(data if isinstance(data, str) else str(data))
        if by_excel := made_by_excel(typed):
            raise PydanticCustomError("phone_excel", *by_excel)
        parts = divided(typed)
        if internal:
            return _internal(typed, parts)
        if parts.number and parts.rest:
            raise PydanticCustomError(
                "phone_behind",
                "`{rest}` behind the number {number} cannot be dialled - write an extension as x227, "
                "a PIN with its pauses as ,,4829#, and words under `note:`",
                {"rest": parts.rest, "number": parts.number},
            )
        short = re.sub(r"[ .-]", "", parts.number)
        if short.isdigit() and len(short) <= LONGEST_SHORT:
            return cls(_short(short, country), is_emergency_anywhere(short), parts.extension, parts.code)
        return cls(_dialled(typed, parts.number, country), False, parts.extension, parts.code)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(data: object, info: ValidationInfo) -> PhoneNumber:
            beside = info.data or {}  # the fields of the same part that are above the number
            country = beside.get("country") or (info.context or {}).get("country")
            if PURPOSE in beside and not beside.get("internal"):
                return cls._for_emergencies(data, country or "", bool(beside[PURPOSE]))
            return cls.parse(data, country or "", bool(beside.get("internal")))

        return core_schema.with_info_plain_validator_function(read)

    @classmethod
    def _for_emergencies(cls, data: object, country: str, says_for_what: bool) -> PhoneNumber:
        """A number for danger to life: one that we do not know is dialled as it is written, where it says for what."""
        try:
            return cls.parse(data, country)
        except PydanticCustomError as error:
            typed = cleaned(data) if isinstance(data, str) else ""
            if error.type not in UNKNOWN or not AS_DIALLED.fullmatch(typed):
                raise
            if not says_for_what:
                raise PydanticCustomError(
                    "phone_short",
                    f"`{{typed}}` is no emergency number that we know - {INSIDE}{SAID_FOR}",
                    {"typed": typed},
                ) from None
            dial = re.sub(r"\D", "", typed)
            return cls(dial, written=typed if typed != dial else "")

    @property
    def short(self) -> bool:
        """Whether it is dialled as it is, without a country: an emergency number, a public or an internal short one."""
        return not self.dial.startswith("+")

    @property
    def then(self) -> str:
        """What is dialled behind the number, after pauses: the extension, then the code."""
        return (PAUSE + self.extension if self.extension else "") + self.code

    @property
    def spoken(self) -> str:
        """The number in groups, as people read it out: `+44 20 7946 0101`; what is dialled behind it is not in it."""
        return self.written or (self.dial if self.short else _spoken(self.dial))

    @property
    def whole(self) -> str:
        """The number as an author may write it: `+44 20 7946 0101 x227,,4829#`."""
        return f"{self.spoken}{f' x{self.extension}' if self.extension else ''}{self.code}"

    @property
    def national(self) -> str:
        """The digits as they are dialled inside the country: `02079460101`."""
        return self.dial if self.short else _national(self.dial)

    @property
    def fictional(self) -> bool:
        """Whether the number lies in a range kept for fiction, where nobody ever answers."""
        in_north_america = self.dial.startswith("+1") and self.dial[5:10] == "55501"
        return self.dial.startswith(FICTION) or in_north_america

    @property
    def line(self) -> str:
        """`fixed` or `mobile`, where the numbering plan of its country tells them apart; empty elsewhere."""
        if self.fictional or self.short:
            return (
                "mobile" if self.dial.startswith(FICTION_MOBILE) else "fixed" * self.dial.startswith(FICTION)
            )
        kind = phonenumbers.number_type(phonenumbers.parse(self.dial))
        return {PhoneNumberType.FIXED_LINE: "fixed", PhoneNumberType.MOBILE: "mobile"}.get(kind, "")

    def is_emergency_in(self, country: str) -> bool:
        """Whether a short number is one for danger to life in a country (two letters)."""
        return is_emergency_number(self.dial, country)

    @property
    def assigned(self) -> bool:
        """Whether the numbering plan of its country gives out such numbers."""
        return self.short or phonenumbers.is_valid_number(phonenumbers.parse(self.dial))


def _internal(typed: str, parts: TypedNumber) -> PhoneNumber:
    """A number of the company's own exchange: `2222`, `9-911`, `*21`."""
    if parts.rest or parts.extension or parts.number.startswith("+") or not parts.number:
        found = re.fullmatch(r"[\d*#][\d*# .-]{0,14}", typed)
        if not found:
            raise PydanticCustomError(
                "phone_internal",
                "`{typed}` is not an internal number - write what is dialled on a company telephone, like 2222, "
                "or take `internal:` out",
                {"typed": typed},
            )
        parts = TypedNumber(typed)
    dial = re.sub(r"[^\d*#]", "", parts.number)
    return PhoneNumber(
        dial, code=parts.code, internal=True, written=parts.number if parts.number != dial else ""
    )


def _short(digits: str, country: str) -> str:
    """A public short number. Raises `PydanticCustomError`."""
    if (
        is_emergency_anywhere(digits)
        or HARMONISED.fullmatch(digits)
        or (country and _is_short(digits, country))
    ):
        return digits
    raise PydanticCustomError(
        "phone_short",
        f"`{{typed}}` is no emergency number that we know - {INSIDE}{ELSEWHERE if country else PUBLIC}",
        {"typed": digits},
    )


def _dialled(typed: str, number: str, country: str) -> str:
    """A number in E.164. Raises `PydanticCustomError`."""
    if not number.startswith("+") and not country:
        raise PydanticCustomError(
            "phone_country",
            "the phone number `{typed}` has no country code - begin with + and the country code, like +44 20 ..., "
            "or write your country into playbooks/policy.yml, like `country: GB`",
            {"typed": typed},
        )
    try:
        read = phonenumbers.parse(number, country or None)
    except phonenumbers.NumberParseException:
        read = None
    if read is None or not phonenumbers.is_possible_number(read):
        raise PydanticCustomError(
            "phone",
            "`{typed}` is not a possible phone number - count the digits and check the country code",
            {"typed": typed},
        )
    return phonenumbers.format_number(read, phonenumbers.PhoneNumberFormat.E164)


@lru_cache
def _is_short(digits: str, country: str) -> bool:
    code = phonenumbers.country_code_for_region(country)
    number = phonenumbers.PhoneNumber(country_code=code, national_number=int(digits))
    return digits[0] != "0" and is_valid_short_number_for_region(number, country)


@lru_cache
def is_emergency_anywhere(digits: str) -> bool:
    """Whether digits are the number for danger to life of any country."""
    return any(is_emergency_number(digits, region) for region in phonenumbers.SUPPORTED_REGIONS)


@lru_cache(maxsize=4096)
def _spoken(dial: str) -> str:
    return phonenumbers.format_number(phonenumbers.parse(dial), phonenumbers.PhoneNumberFormat.INTERNATIONAL)


@lru_cache(maxsize=4096)
def _national(dial: str) -> str:
    text = phonenumbers.format_number(phonenumbers.parse(dial), phonenumbers.PhoneNumberFormat.NATIONAL)
    return "".join(filter(str.isdigit, text))


def _email(data: object) -> str:
    typed = str(data).strip()
    inside = INTERNAL_MAIL.search(typed)  # reserved, and all the same the domain of many companies' own mail
    try:
        public = typed[: inside.start()] + ".lan" if inside else typed
        address = validate_email(public, check_deliverability=False).normalized
    except EmailNotValidError as error:
        hint = (
            "write several as a list: [one, another]"
            if re.search("[,;]", typed)
            else "write name@company.example"
        )
        raise PydanticCustomError(
            "email",
            f"`{{typed}}` is not an e-mail address ({{why}}) - {hint}",
            {"typed": typed, "why": str(error).rstrip(".")},
        ) from None
    return address.removesuffix(".lan") + inside[0].casefold() if inside else address


Email = Annotated[str, PlainValidator(_email), WithJsonSchema({"type": "string", "format": "email"})]
