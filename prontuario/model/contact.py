"""Ways to reach somebody: phone numbers and e-mail addresses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, ClassVar

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from phonenumbers.shortnumberinfo import is_emergency_number
from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from prontuario.model.written import Written

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


@dataclass(frozen=True)
class PhoneNumber(Written):
    """A number in E.164 (`+442079460101`), or an emergency number (`112`) as it is dialled."""

    FORM: ClassVar = {
        "type": "string",
        "pattern": r"^(\+[\d ().-]{6,24}|\d{2,4})$",
        "examples": ["+44 20 7946 0101", "112"],
    }

    dial: str
    emergency: bool = False

    @classmethod
    def parse(cls, data: object) -> PhoneNumber:
        """Reads an international or emergency number. Raises `PydanticCustomError`."""
        if isinstance(data, PhoneNumber):
            return data
        typed = data.strip() if isinstance(data, str) else str(data)
        if typed.isdigit() and len(typed) <= 4:
            if _is_emergency(typed):
                return cls(typed, emergency=True)
            raise PydanticCustomError(
                "phone_short",
                "`{typed}` is no emergency number that we know - write it with its country code, like +44 20 ...",
                {"typed": typed},
            )
        if not typed.startswith("+"):
            raise PydanticCustomError(
                "phone_country",
                "the phone number `{typed}` has no country code - begin with + and the country code, like +44 20 ...",
                {"typed": typed},
            )
        try:
            number = phonenumbers.parse(typed)
        except phonenumbers.NumberParseException:
            number = None
        if number is None or not phonenumbers.is_possible_number(number):
            raise PydanticCustomError(
                "phone",
                "`{typed}` is not a possible phone number - count the digits and check the country code",
                {"typed": typed},
            )
        return cls(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))

    @property
    def spoken(self) -> str:
        """The number in groups, as people read it out: `+44 20 7946 0101`."""
        return _spoken(self.dial) if not self.emergency else self.dial

    @property
    def national(self) -> str:
        """The digits as they are dialled inside the country: `02079460101`."""
        return _national(self.dial) if not self.emergency else self.dial

    @property
    def fictional(self) -> bool:
        """Whether the number lies in a range kept for fiction, where nobody ever answers."""
        in_north_america = self.dial.startswith("+1") and self.dial[5:10] == "55501"
        return self.dial.startswith(FICTION) or in_north_america

    @property
    def assigned(self) -> bool:
        """Whether the numbering plan of its country gives out such numbers."""
        return self.emergency or phonenumbers.is_valid_number(phonenumbers.parse(self.dial))


@lru_cache
def _is_emergency(digits: str) -> bool:
    return any(is_emergency_number(digits, region) for region in phonenumbers.SUPPORTED_REGIONS)


@lru_cache(maxsize=4096)
def _spoken(dial: str) -> str:
    return phonenumbers.format_number(phonenumbers.parse(dial), phonenumbers.PhoneNumberFormat.INTERNATIONAL)


@lru_cache(maxsize=4096)
def _national(dial: str) -> str:
    text = phonenumbers.format_number(phonenumbers.parse(dial), phonenumbers.PhoneNumberFormat.NATIONAL)
    return "".join(filter(str.isdigit, text))


def _email(data: object) -> str:
    try:
        return validate_email(str(data), check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise PydanticCustomError(
            "email",
            "`{typed}` is not an e-mail address ({why}) - write name@company.example",
            {"typed": str(data), "why": str(error).rstrip(".")},
        ) from None


Email = Annotated[str, PlainValidator(_email), WithJsonSchema({"type": "string", "format": "email"})]
