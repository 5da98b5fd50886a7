"""An article gets the rules that hold for its language; whose language it is, is said, guessed, or the newsroom's."""

from __future__ import annotations

import pytest

from lint.engine.lint import examine, read
from lint.engine.outcome import Settings
from lint.newsroom.language import guess
from lint.project.rules import load

BOOK = load()
ARTICLES = {
    "de": """Der Rat von Norfall hat am Montag beschlossen, dass die alte Mühle am Hafen nicht abgerissen wird. Für den
Umbau sind zwei Millionen Euro vorgesehen, und die Arbeiten sollen nach dem Sommer beginnen. Auch die Feuerwehr wird
ein neues Haus bekommen. Die Bürgermeisterin sagte, mit dem Beschluss sei ein langer Streit zu Ende.""",
    "fr": """Le conseil de Norfall a décidé lundi que le vieux moulin du port ne sera pas démoli. Les travaux, qui sont
prévus pour deux ans, ont été confiés à une entreprise de la région. Dans les rues, les habitants se disent soulagés,
mais plus d'un doute du calendrier. Une réunion avec les riverains est prévue sur le quai.""",
    "es": """El concejo de Norfall decidió el lunes que el viejo molino del puerto no será derribado. Las obras
empezarán después del verano y los vecinos piden más información sobre el ruido. Para la alcaldesa, el acuerdo pone fin
a una disputa entre el barrio y los dueños que duraba desde 2011. También habrá un parque con árboles.""",
    "it": """Il consiglio di Norfall ha deciso lunedì che il vecchio mulino del porto non sarà demolito. I lavori sono
previsti dopo l'estate e gli abitanti chiedono anche più informazioni sul rumore. Nella sala della giunta, i tecnici
dei due uffici hanno spiegato che il progetto è stato cambiato. Alla fine il voto è stato unanime.""",
    "pt": """O conselho de Norfall decidiu que o velho moinho do porto não será demolido. As obras são caras, mas os
moradores também pedem mais informação. Quando a reunião terminou, a presidente disse que isso foi muito bom para uma
cidade com dois rios. Ainda não está claro quem vai pagar pela ponte e pelo parque.""",
    "nl": """De raad van Norfall heeft maandag besloten dat de oude molen aan de haven niet wordt gesloopt. Het werk
begint na de zomer, maar de bewoners zijn nog bezorgd. Voor de burgemeester is het einde van een lange ruzie ook een
opluchting. Uit het plan blijkt dat deze zomer niet meer wordt gebouwd bij het water.""",
    "sv": """Rådet i Norfall har beslutat att den gamla kvarnen i hamnen inte ska rivas. Arbetet börjar efter
sommaren och många boende är glada. Ett nytt hus för brandkåren finns också med i planen, som är från i fjol.
När mötet var slut sa borgmästaren att det inte hade gått utan stöd från staten.""",
    "da": """Rådet i Norfall har besluttet, at den gamle mølle ved havnen ikke skal rives ned. Arbejdet er sat til efter
sommeren, og beboerne siger, at de også er glade. Det blev en lang aften, hvor borgmesteren talte mellem to møder. Når
planen er klar, er det op til staten, som har penge til et nyt hus.""",
    "pl": """Rada Norfall zdecydowała, że stary młyn w porcie nie zostanie zburzony. Prace zaczną się po lecie, jak
zapowiada burmistrz, który jest zadowolony. Mieszkańcy mają już plany dla parku oraz przystani. Także straż dostanie
dom, przez co spór się skończy. Nie jest jasne, kto za to zapłaci, bo jego koszt ma być wysoki.""",
    "cs": """Rada Norfallu rozhodla, že starý mlýn v přístavu se nebude bourat. Práce začnou po létě, jako se
čekalo, ale podle starosty není jasné, kdo je zaplatí. Lidé jsou rádi, že spor skončil. Byl dlouhý a jeho konec už nikdo
nečekal. Také hasiči dostanou dům, nebo aspoň místo pro auta, při cestě k řece.""",
    "en": """The council of Norfall decided on Monday that the old mill at the harbour will not be torn down. Work is to
begin after the summer, and residents would like to hear more from their mayor about the noise. The vote ended a
dispute which had been going on for years with the owners of the site.""",
}  # fmt: skip


@pytest.mark.parametrize("lang", ARTICLES)
def test_small_words_tell_the_language(lang: str) -> None:
    assert guess(read(ARTICLES[lang], "a.txt", BOOK)) == lang


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Lunes",
        "Der Rat tagt auch am Montag nicht.",
        "Results: Norfall 2, Port Elm 1. Reis, Lowe, Okoro, Marsh.",
        "Elm Street Harbour Dock 7. " * 30,
    ],
)
def test_a_guess_is_silent_when_unsure(text: str) -> None:
    assert guess(read(text, "a.txt", BOOK)) == ""


def test_a_foreign_paragraph_does_not_make_an_english_story_foreign() -> None:
    text = "\n\n".join(
        [ARTICLES["en"]] * 3 + ["“Das ist nicht, was wir auch mit dem Rat für die Mühle wollten,” he said."]
    )
    assert guess(read(text, "a.txt", BOOK)) in ("", "en")


def found(text: str, path: str = "a.md", lang: str = "") -> set[str]:
    return {one.rule for one in examine(read(text, path, BOOK), BOOK, Settings(lang=lang)).findings}


GOSSIP = "Shamefully, the mayor left.\n\nHe called it “a disgrace and left the chamber.\n\nThe ferry sailed.\n"
OPEN = "quotations/unclosed"


@pytest.mark.parametrize(
    ("head", "english"),
    [
        ("", True),
        ("lang: en", True),
        ("language: en_GB", True),
        ("locale: en-US", True),
        ("lang: de", False),
        ("locale: pt_BR", False),
    ],
)
def test_front_matter_says_it(head: str, english: bool) -> None:
    rules = found(f"---\ntitle: Ferry\n{head}\n---\n\n{GOSSIP}")
    assert ("language/editorialising" in rules) == english
    assert OPEN in rules


def test_a_page_says_it() -> None:
    page = '<html lang="{0}"><body><p>Shamefully, the mayor left.</p></body></html>'
    assert "language/editorialising" in found(page.format("en"), "a.html")
    assert "language/editorialising" not in found(page.format("fi"), "a.html")


def test_the_newsroom_says_it_where_the_article_does_not() -> None:
    assert "language/editorialising" not in found(GOSSIP, lang="de")
    assert "language/editorialising" in found(f"---\nlang: en\n---\n\n{GOSSIP}", lang="de")
    assert "language/editorialising" in found(f"{ARTICLES['en']}\n\n{GOSSIP}", lang="de")


def test_structure_and_duplicates_hold_for_all_languages() -> None:
    text = f"{ARTICLES['pl']}\n\n{ARTICLES['pl']}\n\nLorem ipsum dolor sit amet, consectetur TK.\n"
    assert {"structure/duplicate-paragraph", "structure/placeholder"} <= found(f"---\nlang: pl\n---\n\n{text}")


def test_a_guessed_article_has_the_marks_of_its_language() -> None:
    german = ARTICLES["de"].replace("\n", " ")
    assert found(f"{german}\n\n„Wir gehen“, sagte Ana Reis. »Jetzt«, sagte Jon Lowe.\n") == set()
    assert found(f"{german}\n\nSie nannte es „eine Schande und ging.\n\nDer Rat tagt.\n") == {OPEN}


SOUND = {
    "de": "„Wir gehen“, sagte Ana. „Jetzt.“\n\n»Nein«, sagte Lowe. «Ja», sagte er.\n\n„Sie rief ‚Nein‘.“",
    "pl": "„Idziemy”, powiedziała Ana. „Nazwała to «powodzią» od lat”, powiedział Lowe.",
    "sv": "”Vi går”, sa Ana. ”Nu.”\n\n»Det stämmer», sa Lowe.",
    "fr": "« Nous partons », a dit Ana. « Elle a dit “non” deux fois », raconte-t-il. L’“île” et l’«usine».",
    "es": "«Nos vamos», dijo Ana. «Lo llamó “la peor riada”», dijo.\n\n—Nos vamos —dijo Ana—. Ahora.",
    "it": "«Andiamo», ha detto Ana. “Nessuno”, ha detto Lowe. Un po’ tardi, dell’“isola”.",
    "nl": "„We gaan”, zei Ana. ‘Het klopt’, zei Lowe. 's Avonds was het 'n ramp.",
    "da": "»Vi går,« sagde Ana. ”Ingen spurgte os,” sagde Lowe.",
    "nb": "«Vi går», sa Ana. “Ingen spurte oss”, sa Lowe.",
    "fi": "”Lähdemme”, sanoi Ana. »Kukaan ei kysynyt», sanoi Lowe.",
    "cs": "„Jdeme,“ řekla Ana. „Nazvala to ‚nejhorší povodní‘.“",
    "ru": "«Мы уходим», — сказала Ана. «Он назвал это „паводком“», — сказал он.",
}


@pytest.mark.parametrize("lang", SOUND)
def test_marks_of_other_languages_are_sound(lang: str) -> None:
    assert found(f"---\nlang: {lang}\n---\n\n{SOUND[lang]}\n") == set()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Er nannte es „die Flut.\n\nDie Stadt war leer."),
        ("pl", "Nazwała to „powodzią.\n\nMiasto było puste."),
        ("sv", "Hon kallade det ”floden.\n\nStaden var tom."),
        ("fr", "Il a parlé de « la crue.\n\nLa ville était vide."),
        ("es", "Lo llamó «la riada.\n\nLa ciudad estaba vacía."),
        ("da", "Hun kaldte det »floden.\n\nByen var tom."),
        ("nl", "Hij noemde het “de vloed.\n\nDe stad was leeg."),
    ],
)
def test_a_quotation_left_open_in_another_language(lang: str, text: str) -> None:
    assert found(f"---\nlang: {lang}\n---\n\n{text}\n") == {OPEN}


BRITISH = """---
title: Harbour wall to be rebuilt, council says
lang: en-GB
author: Ana Reis
date: 2026-03-04
---

PORT ELM – The harbour wall will be rebuilt from 5 April, the council said on Wednesday 4 March 2026.

‘We have waited whilst others got theirs,’ said Mr Jon Lowe, 64, who has been a fisherman since 1980. ‘It’s grand.’

The £2.4m programme, organised by Norfall Council, has been criticised as ‘too little’. Cllr Ada Okoro, the council’s
leader, said: ‘We realise it’s late – but it’s coming.’

Two men were charged with theft of lead from the site in February; both deny it. Their trial is at Norfall Crown Court.
"""
AMERICAN = """---
title: Harbor wall to be rebuilt, council says
lang: en-US
author: Ana Reis
date: 2026-03-04
---

PORT ELM (The Westport Gazette) — The harbor wall will be rebuilt starting April 5, the council said Wednesday.

“We waited while others got theirs,” said Jon Lowe, 64, a fisherman since 1980. “It’s great.”

The $2.4 million program, organized by the Norfall City Council, has been criticized as “too little.” Council President
Ada Okoro said, “We realize it’s late — but it’s coming.”

Two men were charged with stealing lead from the site in February; both have pleaded not guilty.
"""


@pytest.mark.parametrize("text", [BRITISH, AMERICAN], ids=["British", "American"])
def test_both_usages_pass(text: str) -> None:
    assert found(text) == set()


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("MPs said the bill was dead.", "Lawmakers said the bill was dead."),
        ("A barrister said the case was weak.", "An attorney said the case was weak."),
        ("Neighbours said it was loud.", "Neighbors said it was loud."),
        ("A colleague of the labour minister said so.", "An aide to the labor secretary said so."),
        ("A Whitehall source said so.", "A White House source said so."),
        ("He met them on Monday 5 April 2026.", "He met them on Monday, April 5, 2026."),
        ("Rumour has it the mill will close.", "Rumor has it the mill will close."),
        ("Unverified footage on social media showed a lorry.", "Unverified footage on social media showed a truck."),
    ],
)
def test_what_is_asked_of_one_usage_is_asked_of_the_other(british: str, american: str) -> None:
    page = "# Ferry runs again\n\nThe ferry sailed at noon.\n\n{0}\n"
    assert found(page.format(british)) == found(page.format(american))
