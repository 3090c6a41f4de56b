"""Text that nobody filled in, and what only looks like it: the second stops a build, so it weighs more."""

import pytest

from prontuario.checks.shared.unfilled import unfilled

WRITTEN = """
[URGENT] Product recall
[Update 2] The website works again
Meet in Via XXX Ottobre 7, Trieste
Piazza XX Settembre 4, Pordenone
Class XXL trucks stay out
Call TBC Bank's treasury desk
Press [Enter] and wait
Write the name and the time on the whiteboard
Ask for name, role and telephone, and note the time
Description of the incident: what, where, when
Notes the date, time and number of the caller
The log says who, when ... and why
Wait... then call again
Dial 0800 ... and ask for the duty desk
Temperature above 30 °C - 40 °C
Send the file <name of the ship>.pdf
Todo el personal sale
TODO EL PERSONAL SALE POR LA PUERTA NORTE
La fattura è da completare entro venerdì
The statement has to be confirmed by the owner
To be confirmed by the director
I dati sono da confermare con il fornitore
Write your name here on the list at the gate
Add the text of the notice to the log
Untitled payments are stopped
N.N. 4 of the annex
Ring the bell at the door (tbc Ltd)
Insert the card here and press 4
Inserire qui il badge
Put the sign here
Sample text messages are in the shared folder
John Doe Street 4
New threat by telephone
Press # and type your number here
Costs up to EUR 5,000.--
Page under construction since 2020 is taken down
The site is under construction
The new bridge is under construction: use the ferry
<strong>Stop</strong>
Date, time, place
Ask what happened (where? when? how many?)
Ask the caller who is hurt (how many people?)
Check the exit (the green one)
Say who calls (name and number)
Is everybody out?
Nobody answers ??? How long shall I wait???
What happened???
Call the shift lead (ask for the name)
Company
The team
Link
"""
UNFILLED = """
TODO
Call the supplier (which one?)
Warn the authority (who?)
Call the plumber on (number?)
Avvisare il fornitore (quale?)
Chiamare il referente (chi?)
The valve is behind the boiler ???
Close the gate (to check)
Within two hours (verify with legal)
Chiudere la valvola (da verificare)
Call TODO now
to be defined
[Nome cognome]
<your company>
<see finance>
<chiedere all'ufficio legale>
{{ company }}
[FLIGHT NUMBER]
Lorem ipsum dolor
XXX
???
Text goes here
[insert reason]
Da completare
Description of the threat
[Datum]
tbd
____
Name of the person
[nome del prodotto]
<COMPANY NAME>
"""


@pytest.mark.parametrize("text", WRITTEN.strip().splitlines())
def test_what_somebody_wrote_is_left_alone(text):
    assert unfilled(text) == ""


@pytest.mark.parametrize("text", UNFILLED.strip().splitlines())
def test_what_nobody_filled_in_is_found(text):
    assert unfilled(text)
