"""The old encodings are written here as bytes: what an old file would hold."""

from unicodedata import normalize

import pytest

from dxmetrics.read.legacy import guess_bytes, guess_text

SENTENCE = "Huyện đã số hóa 1.240/1.300 hồ sơ; tỷ lệ đạt 95,38%, vượt kế hoạch của Ủy ban nhân dân tỉnh."
TCVN3 = (
    "Huy\xd6n \xae\xb7 s\xe8 h\xe3a 1.240/1.300 h\xe5 s\xac; t\xfb l\xd6 \xae\xb9t 95,38%, "
    "v\xad\xeet k\xd5 ho\xb9ch c\xf1a \xf1y ban nh\xa9n d\xa9n t\xd8nh."
)
VNI = "Huyeän ñaõ soá hoùa 1.240/1.300 hoà sô; tyû leä ñaït 95,38%, vöôït keá hoaïch cuûa UÛy ban nhaân daân tænh."
VIQR = (
    "Huye^.n dda~ so^' ho'a 1.240/1.300 ho^` so+; ty? le^. dda.t 95,38%, "
    "vu+o+.t ke^' hoa.ch cu?a U?y ban nha^n da^n ti?nh."
)
VISCII = "Huy\xaen \xf0ã s\xaf hóa 1.240/1.300 h\xb0 s\xbd; t\xd6 l\xae \xf0\xd5t 95,38%."


def _cp1258(text: str) -> bytes:
    """Letters with hat or horn are one byte, tones are one of their own after them."""
    out = b""
    for letter in normalize("NFC", text):
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            apart = normalize("NFD", letter)
            tones = [mark for mark in apart if mark in "\u0300\u0301\u0303\u0309\u0323"]
            bare = normalize("NFC", "".join(mark for mark in apart if mark not in tones))
            out += (bare + "".join(tones)).encode("cp1258")
    return out


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TCVN3.encode("latin-1"), "TCVN3 (ABC)"),
        (VNI.encode("cp1252"), "VNI Windows"),
        (_cp1258(SENTENCE), "Windows-1258"),
        (VISCII.encode("latin-1"), "VISCII"),
    ],
)
def test_an_old_encoding_is_known_by_the_syllables_it_makes(data: bytes, encoding: str) -> None:
    guess = guess_bytes(data)
    assert guess is not None
    assert guess.encoding == encoding
    assert SENTENCE.lower().startswith(guess.text.lower().rstrip(".")[:60])


@pytest.mark.parametrize(
    "data", [b"", b"20/25", b"caf\xe9 cr\xe8me br\xfbl\xe9e \xe0 la carte d\xe9j\xe0", b"\xff\xfe\xfd"]
)
def test_other_bytes_are_no_vietnamese(data: bytes) -> None:
    assert guess_bytes(data) is None


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (VIQR, "VIQR"),
        (TCVN3.encode("latin-1").decode("cp1252"), "TCVN3 (ABC)"),
        (VNI, "VNI Windows"),
        (SENTENCE.encode().decode("latin-1"), "UTF-8 Literal"),
    ],
)
def test_letters_that_were_carried_over_wrongly_are_known(text: str, encoding: str) -> None:
    guess = guess_text(text)
    assert guess is not None
    assert guess.encoding == encoding
    assert guess.text[:35].lower() == SENTENCE[:35].lower()


def test_capitals_are_read_in_vni_and_viqr() -> None:
    assert guess_text("ÑEÀ AÙN ÑOÂ THÒ THOÂNG MINH") is not None
    guess = guess_text("DDE^` A'N DDO^ THI. THO^NG MINH")
    assert guess is not None
    assert guess.text.startswith("ĐỀ ÁN ĐÔ")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "20/25",
        SENTENCE,
        normalize("NFD", SENTENCE),
        "Hà Nam, Cà Mau: 20/25 xã, 13/14 chỉ tiêu",
        "Hà Nam và Cà Mau có 20 xã, hai bên cùng làm",
        "Mr. O'Brien doesn't say (20/25), we're told; that's all he'd know.",
        "f(a) = b^2; e^x + o^n; do+re+mi; a(b(c(d)))",
        "café, crème brûlée, déjà vu, garçon",
        "Größe über Straße: 20/25",
        "日本語 20/25",
        "chỉ một từ",
    ],
)
def test_text_in_order_is_left_alone(text: str) -> None:
    assert guess_text(text) is None
