<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AnswerBanner</name>
    <message>
        <source>Hide why</source>
        <translation>Gründe aus</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Reasons, methods and what is left out</source>
        <translation>Gründe, Rechenwege und was nicht enthalten ist</translation>
    </message>
    <message>
        <source>Make proposal</source>
        <translation>Angebot erstellen</translation>
    </message>
    <message>
        <source>Its pages, what is still missing, and export (Ctrl+P)</source>
        <translation>Seiten, was noch fehlt, und Ausgabe (Strg+P)</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Try this</source>
        <translation>Das probieren</translation>
    </message>
    <message>
        <source>No single change helps</source>
        <translation>Keine einzelne Änderung hilft</translation>
    </message>
    <message>
        <source>%1. F1 says why, Down goes to the rows</source>
        <translation>%1. F1 sagt, warum; Pfeil ab geht zu den Zeilen</translation>
    </message>
    <message>
        <source>%1, likely</source>
        <translation>%1, erwartet</translation>
    </message>
</context>
<context>
    <name>AnswerHead</name>
    <message>
        <source>This is an answer from %1. Change the two counts on the left to make it about your sites.</source>
        <translation>Diese Antwort beruht auf: %1. Mit den beiden Zahlen links wird sie zur Antwort für Ihre Standorte.</translation>
    </message>
    <message>
        <source>Open details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Compare the three side by side (Ctrl+5)</source>
        <translation>Die drei nebeneinander vergleichen (Strg+5)</translation>
    </message>
</context>
<context>
    <name>ArchTabs</name>
    <message>
        <source>Architecture: %1</source>
        <translation>Architektur: %1</translation>
    </message>
    <message>
        <source>cannot be built</source>
        <translation>nicht baubar</translation>
    </message>
</context>
<context>
    <name>ArchitectureRows</name>
    <message>
        <source>1 camera</source>
        <translation>1 Kamera</translation>
    </message>
    <message>
        <source>%1 cameras</source>
        <translation>%1 Kameras</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>auf Dauer</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 s</translation>
    </message>
    <message>
        <source>%1 of %2 cameras stop recording</source>
        <translation>%1 von %2 Kameras zeichnen nicht mehr auf</translation>
    </message>
    <message>
        <source>%1 of %2 cameras have a gap of %3</source>
        <translation>%1 von %2 Kameras haben eine Lücke von %3</translation>
    </message>
    <message>
        <source>Recording goes on</source>
        <translation>Die Aufzeichnung läuft weiter</translation>
    </message>
    <message>
        <source>%1 takes over %2 of %3</source>
        <translation>%1 übernimmt %2 von %3</translation>
    </message>
    <message>
        <source>Up to %1 move, with a gap of about %2</source>
        <translation>Bis zu %1 wechseln, mit einer Lücke von etwa %2</translation>
    </message>
    <message>
        <source>%1 are shown but not recorded</source>
        <translation>%1 werden angezeigt, aber nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>%1: %2 dark for %3</source>
        <translation>%1: %2 ohne Aufzeichnung, %3 lang</translation>
    </message>
    <message>
        <source>%1 camera-hours are not recorded</source>
        <translation>%1 Kamerastunden werden nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>A line carries %1 of %2 Mbps</source>
        <translation>Eine Leitung trägt %1 von %2 Mbps</translation>
    </message>
    <message>
        <source>%1 camera-hours of recordings are destroyed</source>
        <translation>%1 Kamerastunden an Aufnahmen gehen verloren</translation>
    </message>
    <message>
        <source>Recordings cannot be played for %1</source>
        <translation>Aufnahmen sind %1 lang nicht abrufbar</translation>
    </message>
    <message>
        <source>Copying back afterwards takes %1</source>
        <translation>Das Zurückkopieren danach dauert %1</translation>
    </message>
    <message>
        <source>Repaired after %1</source>
        <translation>Instand gesetzt nach %1</translation>
    </message>
    <message>
        <source>Nothing stops recording</source>
        <translation>Keine Aufzeichnung fällt aus</translation>
    </message>
    <message>
        <source>%1 dark, about %2: %3</source>
        <translation>%1 ohne Aufzeichnung, etwa %2: %3</translation>
    </message>
    <message>
        <source>Recording goes on. The head office cannot look in for %1</source>
        <translation>Die Aufzeichnung läuft weiter. Die Zentrale hat %1 lang keinen Zugriff</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <translation>%1, keine Grenze</translation>
    </message>
    <message>
        <source>one more: %1</source>
        <translation>einer mehr: %1</translation>
    </message>
    <message>
        <source>no more fit</source>
        <translation>mehr passen nicht</translation>
    </message>
    <message>
        <source>until repaired</source>
        <translation>bis zur Reparatur</translation>
    </message>
    <message>
        <source>0 s, sites record on</source>
        <translation>0 s, Standorte zeichnen weiter auf</translation>
    </message>
    <message>
        <source>Channels, %1</source>
        <translation>Kanäle, %1</translation>
    </message>
    <message>
        <source>Storage, %1</source>
        <translation>Speicher, %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>1 camera-hour is not recorded</source>
        <translation>1 Kamerastunde wird nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 at the head office</source>
        <translation>%1 in der Zentrale</translation>
    </message>
    <message>
        <source>Network, %1</source>
        <translation>Netz, %1</translation>
    </message>
    <message>
        <source>Licences, %1</source>
        <translation>Lizenzen, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>Zentrale</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Zentrale</translation>
    </message>
    <message>
        <source>Recording, %1</source>
        <translation>Aufzeichnung, %1</translation>
    </message>
    <message>
        <source>head office</source>
        <translation>Hauptsitz</translation>
    </message>
</context>
<context>
    <name>ArchitectureScreen</name>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>What stands in</source>
        <translation>Was einspringt</translation>
    </message>
    <message>
        <source>Back to recommended</source>
        <translation>Zurück zur Empfehlung</translation>
    </message>
    <message>
        <source>Take away what was chosen and added by hand here</source>
        <translation>Nimmt zurück, was hier von Hand gewählt und hinzugefügt wurde</translation>
    </message>
    <message>
        <source>Press any box to fail it</source>
        <translation>Auf ein Kästchen drücken, damit es ausfällt</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show all of it (0)</source>
        <translation>Alles zeigen (0)</translation>
    </message>
    <message>
        <source>Bring all back</source>
        <translation>Alles reparieren</translation>
    </message>
    <message>
        <source>Repair everything (Esc)</source>
        <translation>Alles instand setzen (Esc)</translation>
    </message>
    <message>
        <source>Drawing of the design. Arrows walk, Space fails or repairs, Escape repairs all</source>
        <translation>Zeichnung der Anlage. Pfeile wandern, Leertaste lässt ausfallen oder setzt instand, Escape setzt alles instand</translation>
    </message>
    <message>
        <source>It cannot be built: %1.</source>
        <translation>Das ist nicht baubar: %1.</translation>
    </message>
    <message>
        <source>Drawing the design</source>
        <translation>Die Anlage wird gezeichnet</translation>
    </message>
    <message>
        <source>What this failure does</source>
        <translation>Was dieser Ausfall bewirkt</translation>
    </message>
    <message>
        <source>Take-over</source>
        <translation>Ausfallübernahme</translation>
    </message>
    <message>
        <source>Standbys at each site</source>
        <translation>Reserven je Standort</translation>
    </message>
    <message>
        <source>One standby fewer</source>
        <translation>Ein Reserverekorder weniger</translation>
    </message>
    <message>
        <source>One standby more</source>
        <translation>Ein Reserverekorder mehr</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Einzelne Ausfallstellen</translation>
    </message>
    <message>
        <source>No single failure leaves cameras dark until its repair</source>
        <translation>Kein einzelner Ausfall lässt Kameras bis zur Reparatur ohne Aufzeichnung</translation>
    </message>
    <message>
        <source>Who stays dark</source>
        <translation>Wer dunkel bleibt</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Which cameras are taken over, only shown, or stay dark</source>
        <translation>Welche Kameras übernommen, nur gezeigt werden oder dunkel bleiben</translation>
    </message>
    <message>
        <source>Kind of site that is drawn</source>
        <translation>Art von Standort, die gezeichnet ist</translation>
    </message>
</context>
<context>
    <name>ArchitectureWhy</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <translation>%1, keine Grenze</translation>
    </message>
    <message>
        <source>its fullest line, of what may be planned</source>
        <translation>ihre vollste Leitung, von dem, was geplant werden darf</translation>
    </message>
    <message>
        <source>cameras of the plan; the limit is the maker&apos;s, less what may not be planned</source>
        <translation>Kameras des Plans; die Grenze ist die des Herstellers ohne das, was nicht verplant werden darf</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>What hangs on it and finds no other way is dark until it is repaired</source>
        <translation>Was daran hängt und keinen anderen Weg findet, ist bis zur Reparatur dunkel</translation>
    </message>
    <message>
        <source>Bars: what its cameras need ÷ what it can do. Failure: cameras that find no other recorder are dark until the repair</source>
        <translation>Balken: was seine Kameras brauchen ÷ was er kann. Ausfall: Kameras, die keinen anderen Rekorder finden, sind bis zur Reparatur dunkel</translation>
    </message>
    <message>
        <source>Until another takes over</source>
        <translation>Bis ein anderer übernimmt</translation>
    </message>
    <message>
        <source>Cameras that lose recording</source>
        <translation>Kameras ohne Aufzeichnung</translation>
    </message>
    <message>
        <source>when it fails alone</source>
        <translation>wenn es allein ausfällt</translation>
    </message>
    <message>
        <source>Of them dark until the repair</source>
        <translation>Davon bis zur Reparatur dunkel</translation>
    </message>
    <message>
        <source>Camera-hours not recorded</source>
        <translation>Nicht aufgezeichnete Kamerastunden</translation>
    </message>
    <message>
        <source>goods, installation, energy and upkeep over %1 years at %2 sites</source>
        <translation>Ware, Einbau, Energie und Unterhalt über %1 Jahre an %2 Standorten</translation>
    </message>
    <message>
        <source>Cost of the recorders</source>
        <translation>Kosten der Rekorder</translation>
    </message>
    <message>
        <source>One more at each site</source>
        <translation>Einer mehr an jedem Standort</translation>
    </message>
    <message>
        <source>the cheapest set of one box more, less this one</source>
        <translation>der günstigste Satz mit einem Gerät mehr, abzüglich dieses</translation>
    </message>
    <message>
        <source>what its cameras record with the plan&apos;s reserve on it; the limit is what its drives hold</source>
        <translation>was seine Kameras aufzeichnen, mit der Reserve des Plans; die Grenze ist, was seine Laufwerke fassen</translation>
    </message>
</context>
<context>
    <name>AssumptionsDrawer</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Assumed until you say otherwise. Type over one to make it yours.</source>
        <translation>Angenommen, bis Sie etwas anderes sagen. Jeder Wert lässt sich überschreiben.</translation>
    </message>
</context>
<context>
    <name>BestFitPanel</name>
    <message>
        <source>Best fit by cameras at each site</source>
        <translation>Was passt, je nach Kameras am Standort</translation>
    </message>
</context>
<context>
    <name>CataloguePanel</name>
    <message>
        <source>Catalogue of products</source>
        <translation>Produktkatalog</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>Produkte suchen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>No product is called that</source>
        <translation>Kein Produkt heißt so</translation>
    </message>
</context>
<context>
    <name>CatalogueView</name>
    <message>
        <source>%1 cameras</source>
        <translation>%1 Kameras</translation>
    </message>
    <message>
        <source>%1 Mbps</source>
        <translation>%1 Mbps</translation>
    </message>
    <message>
        <source>%1 bays</source>
        <translation>%1 Schächte</translation>
    </message>
    <message>
        <source>%1 PoE ports</source>
        <translation>%1 PoE-Anschlüsse</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 Bilder/s</translation>
    </message>
</context>
<context>
    <name>ChangeCard</name>
    <message>
        <source>What would change it</source>
        <translation>Was das Ergebnis ändern würde</translation>
    </message>
    <message>
        <source>Nothing among the changes that were tried.</source>
        <translation>Nichts von dem, was durchgespielt wurde.</translation>
    </message>
</context>
<context>
    <name>ChangeRow</name>
    <message>
        <source>Let go of %1: %2 fits, %3 over the years, %4</source>
        <translation>Ohne %1: %2 passt, %3 über die Jahre, %4</translation>
    </message>
    <message>
        <source>%1 fits</source>
        <translation>%1 passt</translation>
    </message>
    <message>
        <source>Make scenario</source>
        <translation>Szenario anlegen</translation>
    </message>
</context>
<context>
    <name>ChartHover</name>
    <message>
        <source>Copy figures</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>%1 in %2 price outcomes; difference %3 to %4 in 8 of 10 outcomes</source>
        <translation>%1 in %2 Preisfällen; Abstand %3 bis %4 in 8 von 10 Fällen</translation>
    </message>
    <message>
        <source>%1 loses %2 camera-hours in a typical year, %3 in a bad year, 1 in 20</source>
        <translation>%1 verliert %2 Kamerastunden in einem üblichen Jahr, %3 in einem schlechten, 1 von 20</translation>
    </message>
    <message>
        <source>%1 is cheaper than %2 from year %3; both have cost about %4 where they meet</source>
        <translation>%1 ist günstiger als %2 ab Jahr %3; wo sie sich treffen, haben beide etwa %4 gekostet</translation>
    </message>
    <message>
        <source>%1 is dearer than %2 from year %3; both have cost about %4 where they meet</source>
        <translation>%1 ist teurer als %2 ab Jahr %3; wo sie sich treffen, haben beide etwa %4 gekostet</translation>
    </message>
    <message>
        <source>%1, %2: the total of %3 changes by %4 at the low end and %5 at the high end</source>
        <translation>%1, %2: die Summe von %3 ändert sich um %4 am unteren und %5 am oberen Ende</translation>
    </message>
    <message>
        <source>From %1 to %2 cameras at each site: %3</source>
        <translation>Von %1 bis %2 Kameras je Standort: %3</translation>
    </message>
    <message>
        <source>At %1 cameras at each site: %2</source>
        <translation>Bei %1 Kameras je Standort: %2</translation>
    </message>
    <message>
        <source>From %1 to %2 cameras at each site</source>
        <translation>Von %1 bis %2 Kameras je Standort</translation>
    </message>
    <message>
        <source>At %1 cameras at each site</source>
        <translation>Bei %1 Kameras je Standort</translation>
    </message>
    <message>
        <source>This plan has %1 cameras at each site</source>
        <translation>Dieser Plan hat %1 Kameras je Standort</translation>
    </message>
    <message>
        <source>%1, day one: %2 paid so far</source>
        <translation>%1, am Anfang: %2 bisher gezahlt</translation>
    </message>
    <message>
        <source>%1, year %2: %3 paid so far</source>
        <translation>%1, Jahr %2: %3 bisher gezahlt</translation>
    </message>
    <message>
        <source>%1, %2: %3 camera-hours a year</source>
        <translation>%1, %2: %3 Kamerastunden im Jahr</translation>
    </message>
    <message>
        <source>Cheaper than %1 from year %2</source>
        <translation>Günstiger als %1 ab Jahr %2</translation>
    </message>
    <message>
        <source>Dearer than %1 from year %2</source>
        <translation>Teurer als %1 ab Jahr %2</translation>
    </message>
    <message>
        <source>%1 cheaper than %2</source>
        <translation>%1 günstiger als %2</translation>
    </message>
    <message>
        <source>From %1 on %2 costs less than %3</source>
        <translation>Ab %1 kostet %2 weniger als %3</translation>
    </message>
    <message>
        <source>%1 sites, %2 cameras each</source>
        <translation>%1 Standorte, je %2 Kameras</translation>
    </message>
    <message>
        <source>%1 dark until repair, %2</source>
        <translation>%1 dunkel bis Reparatur, %2</translation>
    </message>
    <message>
        <source>%1 move, gap of %2</source>
        <translation>%1 wechseln, Lücke %2</translation>
    </message>
    <message>
        <source>Takes over %1</source>
        <translation>Übernimmt %1</translation>
    </message>
    <message>
        <source>allowed %1 s</source>
        <translation>erlaubt %1 s</translation>
    </message>
    <message>
        <source>now, %1</source>
        <translation>jetzt, %1</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>Jahr %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1 cameras, live only</source>
        <translation>%1 Kameras, nur live</translation>
    </message>
    <message>
        <source>%1 cameras</source>
        <translation>%1 Kameras</translation>
    </message>
    <message>
        <source>%1 drives, %2</source>
        <translation>%1 Platten, %2</translation>
    </message>
    <message>
        <source>%1 (%2 sites)</source>
        <translation>%1 (%2 Standorte)</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>Too close</source>
        <translation>Zu knapp</translation>
    </message>
    <message>
        <source>None fits</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Day one</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>other causes</source>
        <translation>andere Ursachen</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Cameras at each site</source>
        <translation>Kameras je Standort</translation>
    </message>
    <message>
        <source>Days of footage</source>
        <translation>Tage Speicherdauer</translation>
    </message>
    <message>
        <source>cannot be built</source>
        <translation>nicht baubar</translation>
    </message>
    <message>
        <source>too close to call</source>
        <translation>zu knapp für ein Urteil</translation>
    </message>
    <message>
        <source>no option meets the must-haves</source>
        <translation>keine Lösung erfüllt die Muss-Kriterien</translation>
    </message>
    <message>
        <source>Failed. Press to repair</source>
        <translation>Ausgefallen. Drücken repariert</translation>
    </message>
    <message>
        <source>Standby storage</source>
        <translation>Reservespeicher</translation>
    </message>
    <message>
        <source>Second recorder</source>
        <translation>Zweiter Rekorder</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Zentrale</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>Hauptsitz</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>auf Dauer</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 drive, %2</source>
        <translation>%1 Platte, %2</translation>
    </message>
    <message>
        <source>%1 dark until repair</source>
        <translation>%1 dunkel bis zur Reparatur</translation>
    </message>
    <message>
        <source>%1 lose their recorder</source>
        <translation>%1 verlieren ihren Rekorder</translation>
    </message>
    <message>
        <source>%1 cameras move, %2</source>
        <translation>%1 Kameras wechseln, %2</translation>
    </message>
    <message>
        <source>%1 are taken over</source>
        <translation>%1 werden übernommen</translation>
    </message>
    <message>
        <source>about %1 gap each</source>
        <translation>je etwa %1 Lücke</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>%1 on %2: %3, %4 Mbps of %5 planned</source>
        <translation>%1 auf %2: %3, %4 Mbps von geplant %5</translation>
    </message>
    <message>
        <source>%1: %2 s without a recording, to the end</source>
        <translation>%1: %2 s ohne Aufnahme, bis zum Ende</translation>
    </message>
    <message>
        <source>%1: %2 s without a recording</source>
        <translation>%1: %2 s ohne Aufnahme</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>nimmt auf</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verlegt</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>1 camera, live only</source>
        <translation>1 Kamera, nur live</translation>
    </message>
    <message>
        <source>1 camera, %1</source>
        <translation>1 Kamera, %1</translation>
    </message>
    <message>
        <source>1 camera</source>
        <translation>1 Kamera</translation>
    </message>
    <message>
        <source>%1 cameras, %2</source>
        <translation>%1 Kameras, %2</translation>
    </message>
    <message>
        <source>%1 other kinds of site</source>
        <translation>%1 andere Arten von Standort</translation>
    </message>
    <message>
        <source>%1 sites</source>
        <translation>%1 Standorte</translation>
    </message>
    <message>
        <source>1 site</source>
        <translation>1 Standort</translation>
    </message>
    <message>
        <source>at each site</source>
        <translation>an jedem Standort</translation>
    </message>
    <message>
        <source>at all of them</source>
        <translation>an allen zusammen</translation>
    </message>
    <message>
        <source>1 network switch</source>
        <translation>1 Switch</translation>
    </message>
    <message>
        <source>%1 network switches</source>
        <translation>%1 Switches</translation>
    </message>
    <message>
        <source>1 recorder</source>
        <translation>1 Rekorder</translation>
    </message>
    <message>
        <source>%1 recorders</source>
        <translation>%1 Rekorder</translation>
    </message>
    <message>
        <source>1 internet line</source>
        <translation>1 Internet­anschluss</translation>
    </message>
    <message>
        <source>%1 internet lines</source>
        <translation>%1 Internet­anschlüsse</translation>
    </message>
    <message>
        <source>%1 of this kind</source>
        <translation>%1 dieser Art</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Internet line</source>
        <translation>Internet­anschluss</translation>
    </message>
    <message>
        <source>Federation server</source>
        <translation>Föderations­server</translation>
    </message>
    <message>
        <source>Management server</source>
        <translation>Verwaltungs­server</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Commands and screens</source>
        <translation>Befehle und Seiten</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>Nichts heißt so</translation>
    </message>
</context>
<context>
    <name>CompareCell</name>
    <message>
        <source>F1 says why</source>
        <translation>F1 sagt, warum</translation>
    </message>
</context>
<context>
    <name>CompareScreen</name>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Difference to %1</source>
        <translation>Abstand zu %1</translation>
    </message>
</context>
<context>
    <name>CompareWhy</name>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>This plan</source>
        <translation>Dieser Plan</translation>
    </message>
    <message>
        <source>%1 more lines</source>
        <translation>%1 weitere Posten</translation>
    </message>
    <message>
        <source>all of them on Costs</source>
        <translation>alle unter „Kosten“</translation>
    </message>
    <message>
        <source>%1 of the total rests on estimates, %2 on old prices</source>
        <translation>%1 der Summe beruhen auf Schätzungen, %2 auf alten Preisen</translation>
    </message>
    <message>
        <source>Likely total</source>
        <translation>Wahrscheinliche Summe</translation>
    </message>
    <message>
        <source>Sum of %1 lines over day one and %2 years. Each line is quantity × unit price, rounded once a year</source>
        <translation>Summe von %1 Posten über den ersten Tag und %2 Jahre. Jeder Posten ist Menge × Stückpreis, einmal im Jahr gerundet</translation>
    </message>
    <message>
        <source>8 of 10 outcomes</source>
        <translation>8 von 10 Ausgängen</translation>
    </message>
    <message>
        <source>Every uncertain price is drawn between its low and high figure, the same draw for every option; the middle 80 % of the totals</source>
        <translation>Jeder unsichere Preis wird zwischen seinem niedrigen und hohen Wert gezogen, derselbe Zug für jede Option; die mittleren 80 % der Summen</translation>
    </message>
    <message>
        <source>1 in 10 is below (P10)</source>
        <translation>1 von 10 liegt darunter (P10)</translation>
    </message>
    <message>
        <source>Half are below (P50)</source>
        <translation>Die Hälfte liegt darunter (P50)</translation>
    </message>
    <message>
        <source>1 in 10 is above (P90)</source>
        <translation>1 von 10 liegt darüber (P90)</translation>
    </message>
    <message>
        <source>Every price at its low end</source>
        <translation>Jeder Preis am unteren Ende</translation>
    </message>
    <message>
        <source>left end of the thin line</source>
        <translation>linkes Ende der dünnen Linie</translation>
    </message>
    <message>
        <source>Every price at its high end</source>
        <translation>Jeder Preis am oberen Ende</translation>
    </message>
    <message>
        <source>right end of the thin line</source>
        <translation>rechtes Ende der dünnen Linie</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Züge</translation>
    </message>
    <message>
        <source>seed %1, Latin hypercube</source>
        <translation>Startwert %1, Latin Hypercube</translation>
    </message>
    <message>
        <source>Prices of one vendor move together</source>
        <translation>Preise eines Herstellers bewegen sich gemeinsam</translation>
    </message>
    <message>
        <source>our own figure: nobody publishes one</source>
        <translation>unser eigener Wert: niemand veröffentlicht einen</translation>
    </message>
    <message>
        <source>Paid on day one</source>
        <translation>Am ersten Tag bezahlt</translation>
    </message>
    <message>
        <source>Sum of the lines that are paid in year 0</source>
        <translation>Summe der Posten, die im Jahr 0 bezahlt werden</translation>
    </message>
    <message>
        <source>Each year after</source>
        <translation>Jedes Jahr danach</translation>
    </message>
    <message>
        <source>(%1 likely total − %2 on day one) ÷ %3 years; a mean, years differ</source>
        <translation>(%1 wahrscheinliche Summe − %2 am ersten Tag) ÷ %3 Jahre; ein Mittel, die Jahre sind verschieden</translation>
    </message>
    <message>
        <source>Per camera and month</source>
        <translation>Je Kamera und Monat</translation>
    </message>
    <message>
        <source>likely total ÷ cameras ÷ (12 × years)</source>
        <translation>wahrscheinliche Summe ÷ Kameras ÷ (12 × Jahre)</translation>
    </message>
    <message>
        <source>first row of the table</source>
        <translation>erste Zeile der Tabelle</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Sites &amp; cameras</source>
        <translation>Standorte &amp; Kameras</translation>
    </message>
    <message>
        <source>Of %1, where footage is kept shortest: the chance that the bitrates come out so that the days fit</source>
        <translation>Von %1, wo am kürzesten aufbewahrt wird: die Chance, dass die Bitraten so ausfallen, dass die Tage passen</translation>
    </message>
    <message>
        <source>The cloud keeps the days that are paid for; no disk of ours can be too small</source>
        <translation>Die Cloud bewahrt die bezahlten Tage auf; keine eigene Platte kann zu klein sein</translation>
    </message>
    <message>
        <source>Days paid for</source>
        <translation>Bezahlte Tage</translation>
    </message>
    <message>
        <source>Chance of %1 days kept</source>
        <translation>Chance auf %1 Tage Aufbewahrung</translation>
    </message>
    <message>
        <source>%1 things × %2 failures a year × %3 h × %4 cameras</source>
        <translation>%1 Dinge × %2 Ausfälle im Jahr × %3 h × %4 Kameras</translation>
    </message>
    <message>
        <source>Camera-hours lost in a bad year, 1 in 20</source>
        <translation>Verlorene Kamerastunden in einem schlechten Jahr, 1 von 20</translation>
    </message>
    <message>
        <source>The year that 19 of 20 simulated years stay below</source>
        <translation>Der Wert, unter dem 19 von 20 simulierten Jahren bleiben</translation>
    </message>
    <message>
        <source>The value that 19 of 20 years stay below, when failures come by chance</source>
        <translation>Der Wert, unter dem 19 von 20 Jahren bleiben, wenn Ausfälle zufällig kommen</translation>
    </message>
    <message>
        <source>Mean of all years</source>
        <translation>Mittel aller Jahre</translation>
    </message>
    <message>
        <source>row above</source>
        <translation>Zeile darüber</translation>
    </message>
    <message>
        <source>Middle year</source>
        <translation>Mittleres Jahr</translation>
    </message>
    <message>
        <source>Simulated lives</source>
        <translation>Simulierte Leben</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>IT time, hours a month</source>
        <translation>IT-Zeit, Stunden im Monat</translation>
    </message>
    <message>
        <source>Hours a year of each task × how often it comes, ÷ 12; the same hours are paid for on Costs</source>
        <translation>Stunden im Jahr je Aufgabe × wie oft sie vorkommt, ÷ 12; dieselben Stunden werden unter „Kosten“ bezahlt</translation>
    </message>
    <message>
        <source>Site visits a year</source>
        <translation>Besuche vor Ort im Jahr</translation>
    </message>
    <message>
        <source>Health checks, and a visit for each failure that is expected: things × failures a year</source>
        <translation>Wartungsbesuche und ein Besuch für jeden erwarteten Ausfall: Dinge × Ausfälle im Jahr</translation>
    </message>
    <message>
        <source>Recorders and servers</source>
        <translation>Rekorder und Server</translation>
    </message>
    <message>
        <source>At each site the cheapest set whose boxes carry their share of channels, recording rate and storage; all sites added up</source>
        <translation>An jedem Standort der günstigste Satz, dessen Geräte ihren Anteil an Kanälen, Aufzeichnungsrate und Speicher tragen; alle Standorte zusammen</translation>
    </message>
    <message>
        <source>, decided by %1</source>
        <translation>, entscheidend: %1</translation>
    </message>
    <message>
        <source>%1 sites with %2</source>
        <translation>%1 Standorte mit %2</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Zentrale</translation>
    </message>
    <message>
        <source>Management and federation servers</source>
        <translation>Verwaltungs- und Verbundserver</translation>
    </message>
    <message>
        <source>head office</source>
        <translation>Hauptsitz</translation>
    </message>
    <message>
        <source>Nothing in this design stands against it</source>
        <translation>Nichts in diesem Entwurf steht dem entgegen</translation>
    </message>
    <message>
        <source>Must-have</source>
        <translation>Muss-Kriterium</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>verlangt</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Camera-hours lost a year</source>
        <translation>Verlorene Kamerastunden im Jahr</translation>
    </message>
    <message>
        <source>Mean over simulated lives of the design: what stops, how often, how long, and how many cameras are then not recorded</source>
        <translation>Mittel über simulierte Leben des Entwurfs: was ausfällt, wie oft, wie lange und wie viele Kameras dann nicht aufgezeichnet werden</translation>
    </message>
    <message>
        <source>Sum over all causes of things × failures a year × hours dark × cameras behind each</source>
        <translation>Summe über alle Ursachen: Dinge × Ausfälle im Jahr × dunkle Stunden × Kameras dahinter</translation>
    </message>
    <message>
        <source>Other causes</source>
        <translation>Andere Ursachen</translation>
    </message>
    <message>
        <source>From %1 simulated lives</source>
        <translation>Aus %1 simulierten Leben</translation>
    </message>
</context>
<context>
    <name>CostLine</name>
    <message>
        <source>%1, low price</source>
        <translation>%1, niedriger Preis</translation>
    </message>
    <message>
        <source>%1, likely price</source>
        <translation>%1, erwarteter Preis</translation>
    </message>
    <message>
        <source>%1, high price</source>
        <translation>%1, hoher Preis</translation>
    </message>
</context>
<context>
    <name>CostPanel</name>
    <message>
        <source>Paid so far</source>
        <translation>Bisher gezahlt</translation>
    </message>
    <message>
        <source>band: 8 of 10 outcomes for %1</source>
        <translation>Band: 8 von 10 Fällen für %1</translation>
    </message>
    <message>
        <source>Chance of being cheaper</source>
        <translation>Chance, günstiger zu sein</translation>
    </message>
</context>
<context>
    <name>CostRows</name>
    <message>
        <source>, year %1</source>
        <translation>, Jahr %1</translation>
    </message>
    <message>
        <source>, %1 times</source>
        <translation>, %1-mal</translation>
    </message>
    <message>
        <source>, years %1 to %2</source>
        <translation>, Jahre %1 bis %2</translation>
    </message>
    <message>
        <source>, in %1 of the years</source>
        <translation>, in %1 der Jahre</translation>
    </message>
    <message>
        <source>This plan</source>
        <translation>Dieser Plan</translation>
    </message>
    <message>
        <source>no rate</source>
        <translation>kein Kurs</translation>
    </message>
    <message>
        <source>old</source>
        <translation>alt</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>%1: low %2, likely %3, high %4, %5</source>
        <translation>%1: niedrig %2, erwartet %3, hoch %4, %5</translation>
    </message>
    <message>
        <source>%1: %2 at %3, from %4 to %5 each; %6 in all. %7 %8</source>
        <translation>%1: %2 zu je %3, von %4 bis %5; zusammen %6. %7 %8</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Position</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Positionen</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>lines shown</source>
        <translation>Positionen sichtbar</translation>
    </message>
    <message>
        <source>lines hidden</source>
        <translation>Positionen verborgen</translation>
    </message>
    <message>
        <source>Day one</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>Jahr %1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>%1 × %2 each</source>
        <translation>%1 × je %2</translation>
    </message>
    <message>
        <source>, paid %1 times</source>
        <translation>, %1-mal bezahlt</translation>
    </message>
    <message>
        <source>, %1 % more each year</source>
        <translation>, jedes Jahr %1 % mehr</translation>
    </message>
    <message>
        <source> = %1</source>
        <translation> = %1</translation>
    </message>
</context>
<context>
    <name>CostSummary</name>
    <message>
        <source>Our cost</source>
        <translation>Unsere Kosten</translation>
    </message>
    <message>
        <source>Margin, of the price</source>
        <translation>Marge, vom Preis</translation>
    </message>
    <message>
        <source>Same as a markup of</source>
        <translation>Entspricht Aufschlag</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>Ertrag</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>Umsatzsteuer</translation>
    </message>
    <message>
        <source>Price with tax</source>
        <translation>Preis mit Steuer</translation>
    </message>
</context>
<context>
    <name>CostsScreen</name>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Lines and years</source>
        <translation>Positionen und Jahre</translation>
    </message>
    <message>
        <source>Totals and terms</source>
        <translation>Summen und Konditionen</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Our cost</source>
        <translation>Unsere Kosten</translation>
    </message>
    <message>
        <source>Customer price</source>
        <translation>Kundenpreis</translation>
    </message>
    <message>
        <source>Bill of materials and services</source>
        <translation>Material und Leistungen</translation>
    </message>
    <message>
        <source>Item, prices in %1</source>
        <translation>Position, Preise in %1</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>Preis aus</translation>
    </message>
    <message>
        <source>It cannot be built: %1.</source>
        <translation>Das ist nicht baubar: %1.</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Nach Jahren</translation>
    </message>
    <message>
        <source>By year, %1</source>
        <translation>Nach Jahren, %1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Diese</translation>
    </message>
    <message>
        <source>All three</source>
        <translation>Alle drei</translation>
    </message>
    <message>
        <source>Not in the total</source>
        <translation>Nicht in der Summe</translation>
    </message>
    <message>
        <source>Price book</source>
        <translation>Preisbuch</translation>
    </message>
    <message>
        <source>Every price in force (Ctrl+B)</source>
        <translation>Alle geltenden Preise (Strg+B)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>EarlierTests</name>
    <message>
        <source>Earlier tests</source>
        <translation>Frühere Tests</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>from before your change</source>
        <translation>von vor Ihrer Änderung</translation>
    </message>
    <message>
        <source>%1, older plan</source>
        <translation>%1, älterer Plan</translation>
    </message>
    <message>
        <source>Every finished test of this plan is kept here</source>
        <translation>Jeder beendete Test dieses Plans bleibt hier</translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message>
        <source>Analytics in the camera</source>
        <translation>Kamera-Analyse</translation>
    </message>
    <message>
        <source>Analytics on a server</source>
        <translation>Server-Analyse</translation>
    </message>
    <message>
        <source>Access control</source>
        <translation>Zutrittskontrolle</translation>
    </message>
    <message>
        <source>Alarm systems</source>
        <translation>Alarmanlagen</translation>
    </message>
    <message>
        <source>All sites on one screen</source>
        <translation>Eine Ansicht für alle</translation>
    </message>
    <message>
        <source>Mixed brands</source>
        <translation>Markenmix</translation>
    </message>
    <message>
        <source>No IT staff</source>
        <translation>Kein IT-Personal</translation>
    </message>
    <message>
        <source>Weak internet</source>
        <translation>Schwaches Internet</translation>
    </message>
    <message>
        <source>NDAA compliant</source>
        <translation>NDAA-konform</translation>
    </message>
    <message>
        <source>No cloud</source>
        <translation>Keine Cloud</translation>
    </message>
    <message>
        <source>Records without internet</source>
        <translation>Auch ohne Internet</translation>
    </message>
    <message>
        <source>No loss on one failure</source>
        <translation>Ausfallsicher</translation>
    </message>
    <message>
        <source>A copy off site</source>
        <translation>Kopie außer Haus</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Recorders and servers</source>
        <translation>Rekorder und Server</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>Festplatten</translation>
    </message>
    <message>
        <source>Network and power</source>
        <translation>Netz und Strom</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Maintenance and subscriptions</source>
        <translation>Wartung und Abonnements</translation>
    </message>
    <message>
        <source>IT time</source>
        <translation>IT-Aufwand</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Internet lines</source>
        <translation>Internetanschlüsse</translation>
    </message>
    <message>
        <source>Replacements</source>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>End of term</source>
        <translation>Laufzeitende</translation>
    </message>
    <message>
        <source>Camera faults</source>
        <translation>Kamerafehler</translation>
    </message>
    <message>
        <source>Power cuts</source>
        <translation>Stromausfälle</translation>
    </message>
    <message>
        <source>Recorders</source>
        <translation>Rekorder</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Internet line</source>
        <translation>Internetanschluss</translation>
    </message>
    <message>
        <source>Take-over gaps</source>
        <translation>Übernahmelücken</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>PoE switch</source>
        <translation>PoE-Switch</translation>
    </message>
    <message>
        <source>Core switch</source>
        <translation>Core-Switch</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Rekorder</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Reserverekorder</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Bridge</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Management server</source>
        <translation>Verwaltungsserver</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Bedienplätze</translation>
    </message>
    <message>
        <source>Power circuit</source>
        <translation>Stromkreis</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>USV</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Überwachen</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Detektieren</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>Identifizieren</translation>
    </message>
    <message>
        <source>Federation server</source>
        <translation>Föderationsserver</translation>
    </message>
</context>
<context>
    <name>ExampleCard</name>
    <message>
        <source>Example: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
</context>
<context>
    <name>ExampleLink</name>
    <message>
        <source>Example: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>nicht erfüllt</translation>
    </message>
</context>
<context>
    <name>FailurePanel</name>
    <message>
        <source>Failure inputs</source>
        <translation>Ausfallwerte</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Search failure inputs</source>
        <translation>Ausfallwerte durchsuchen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>This plan</source>
        <translation>Dieser Plan</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Schätzungen</translation>
    </message>
    <message>
        <source>No failure input is called that</source>
        <translation>Kein Ausfallwert heißt so</translation>
    </message>
    <message>
        <source>Failure input</source>
        <translation>Ausfallwert</translation>
    </message>
</context>
<context>
    <name>FigureCell</name>
    <message>
        <source>typed</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Annahme</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>under </source>
        <translation>unter </translation>
    </message>
    <message>
        <source>over </source>
        <translation>über </translation>
    </message>
    <message>
        <source> of </source>
        <translation> von </translation>
    </message>
    <message>
        <source> in </source>
        <translation> von </translation>
    </message>
    <message>
        <source> pts</source>
        <translation> Pkt.</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
</context>
<context>
    <name>GridFoot</name>
    <message>
        <source>Fill down</source>
        <translation>Nach unten füllen</translation>
    </message>
    <message>
        <source>Fill from the row above</source>
        <translation>Aus der Zeile darüber füllen</translation>
    </message>
    <message>
        <source>Copy group</source>
        <translation>Gruppe kopieren</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Leave the selected groups out of every figure, or count them again</source>
        <translation>Die gewählten Gruppen aus allen Zahlen weglassen oder wieder mitzählen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>GridViewMenu</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Forget this view (Delete)</source>
        <translation>Diese Ansicht vergessen (Entf)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Usual widths</source>
        <translation>Übliche Breiten</translation>
    </message>
    <message>
        <source>Name of this view</source>
        <translation>Name dieser Ansicht</translation>
    </message>
    <message>
        <source>Keep view</source>
        <translation>Ansicht behalten</translation>
    </message>
    <message>
        <source>Columns, widths, order and filter under this name</source>
        <translation>Spalten, Breiten, Reihenfolge und Filter unter diesem Namen</translation>
    </message>
</context>
<context>
    <name>GroupColumns</name>
    <message>
        <source>Typed. Delete goes back to the default</source>
        <translation>Eingegeben. Entf geht zurück zur Annahme</translation>
    </message>
    <message>
        <source>Measured. Delete goes back to the model</source>
        <translation>Gemessen. Entf geht zurück zum Modell</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Default. Source: %1</source>
        <translation>Annahme. Quelle: %1</translation>
    </message>
    <message>
        <source>Worked out. F1 says how</source>
        <translation>Berechnet. F1 sagt, wie</translation>
    </message>
    <message>
        <source>One of: %1</source>
        <translation>Eines von: %1</translation>
    </message>
    <message>
        <source>Camera group</source>
        <translation>Kameragruppe</translation>
    </message>
    <message>
        <source>What people call these cameras</source>
        <translation>Wie diese Kameras genannt werden</translation>
    </message>
    <message>
        <source>A group needs a name</source>
        <translation>Eine Gruppe braucht einen Namen</translation>
    </message>
    <message>
        <source>At most 200 characters</source>
        <translation>Höchstens 200 Zeichen</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Cameras at all like sites together</source>
        <translation>Kameras aller gleichen Standorte zusammen</translation>
    </message>
    <message>
        <source>Pixels such as 1920x1080, or 1080p, 4MP, 4K</source>
        <translation>Bildpunkte wie 1920x1080, oder 1080p, 4MP, 4K</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pixels across and down</source>
        <translation>Bildpunkte in Breite und Höhe</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>What is bought; its price is in the price book</source>
        <translation>Was gekauft wird; der Preis steht im Preisbuch</translation>
    </message>
    <message>
        <source>No camera in the catalogue is called that. F2 lists them</source>
        <translation>So heißt keine Kamera im Katalog. F2 listet sie auf</translation>
    </message>
    <message>
        <source>%1 h a day</source>
        <translation>%1 h am Tag</translation>
    </message>
    <message>
        <source>Continuous</source>
        <translation>Dauernd</translation>
    </message>
    <message>
        <source>Motion %1 %</source>
        <translation>Bewegung %1 %</translation>
    </message>
    <message>
        <source>Live only</source>
        <translation>Nur live</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Continuous, Motion 40 % or Live only</source>
        <translation>Dauernd, Bewegung 40 % oder Nur live</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>All the time, on motion (with the share of the day that moves), or never</source>
        <translation>Dauernd, bei Bewegung (mit deren Anteil am Tag) oder nie</translation>
    </message>
    <message>
        <source>Motion 25 %</source>
        <translation>Bewegung 25 %</translation>
    </message>
    <message>
        <source>Motion 40 %</source>
        <translation>Bewegung 40 %</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>How long this group&apos;s footage is kept; the site&apos;s or the plan&apos;s unless typed</source>
        <translation>Speicherdauer dieser Gruppe; die des Standorts oder Plans, wenn nicht eingegeben</translation>
    </message>
    <message>
        <source>Mbps each</source>
        <translation>Mbps je</translation>
    </message>
    <message>
        <source>Recorded by one camera, averaged over the day; type a measured rate over it</source>
        <translation>Von einer Kamera aufgezeichnet, im Tagesmittel; ein Messwert lässt sich darüber eingeben</translation>
    </message>
    <message>
        <source>Per site</source>
        <translation>Je Ort</translation>
    </message>
    <message>
        <source>Mbps recorded by all cameras of the group at one site</source>
        <translation>Mbps aller Kameras der Gruppe an einem Standort</translation>
    </message>
    <message>
        <source>PoE W</source>
        <translation>PoE W</translation>
    </message>
    <message>
        <source>Power of one camera at night, at the camera</source>
        <translation>Leistung einer Kamera bei Nacht, an der Kamera</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Lebhaft</translation>
    </message>
    <message>
        <source>Very busy</source>
        <translation>Sehr lebhaft</translation>
    </message>
    <message>
        <source>Lit</source>
        <translation>Beleuchtet</translation>
    </message>
    <message>
        <source>Infrared</source>
        <translation>Infrarot</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchste</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Longer groups</source>
        <translation>Längere GOP</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Each site</source>
        <translation>Je Ort</translation>
    </message>
    <message>
        <source>Cameras at one of the like sites</source>
        <translation>Kameras an einem der gleichen Standorte</translation>
    </message>
    <message>
        <source>Fps</source>
        <translation>B/s</translation>
    </message>
    <message>
        <source>Frames recorded each second</source>
        <translation>Aufgezeichnete Bilder je Sekunde</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>How the camera compresses video</source>
        <translation>Wie die Kamera Video komprimiert</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Quality level set in the camera&apos;s encoder</source>
        <translation>Qualitätsstufe im Encoder der Kamera</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>How much moves in the picture</source>
        <translation>Wie viel sich im Bild bewegt</translation>
    </message>
    <message>
        <source>At night</source>
        <translation>Bei Nacht</translation>
    </message>
    <message>
        <source>What the camera sees during the dark hours</source>
        <translation>Was die Kamera in den dunklen Stunden sieht</translation>
    </message>
    <message>
        <source>Saving codec</source>
        <translation>Sparcodec</translation>
    </message>
    <message>
        <source>Whether the camera saves bits in quiet scenes</source>
        <translation>Ob die Kamera in ruhigen Szenen Bits spart</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>+/Jahr</translation>
    </message>
    <message>
        <source>More cameras each year</source>
        <translation>Mehr Kameras jedes Jahr</translation>
    </message>
    <message>
        <source>Takeover</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>What a standby does for these cameras when a recorder fails</source>
        <translation>Was eine Reserve für diese Kameras tut, wenn ein Rekorder ausfällt</translation>
    </message>
    <message>
        <source>At most %1 characters</source>
        <translation>Höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>A word such as %1, not a number</source>
        <translation>Ein Wort wie %1, keine Zahl</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>What the pictures are for: one of the usual words or your own. It changes no figure</source>
        <translation>Wozu die Bilder dienen: eines der üblichen Wörter oder ein eigenes. Es ändert keine Zahl</translation>
    </message>
    <message>
        <source>Nobody has said what these pictures are for</source>
        <translation>Niemand hat gesagt, wozu diese Bilder dienen</translation>
    </message>
    <message>
        <source>Typed. Delete takes it away</source>
        <translation>Eingegeben. Entf nimmt es weg</translation>
    </message>
    <message>
        <source>%1, own</source>
        <translation>%1, eigene</translation>
    </message>
</context>
<context>
    <name>LifePanel</name>
    <message>
        <source>One possible life of one site</source>
        <translation>Ein mögliches Leben</translation>
    </message>
    <message>
        <source>covered, nothing lost</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>some cameras lost</source>
        <translation>einige verloren</translation>
    </message>
    <message>
        <source>all its cameras lost</source>
        <translation>alle verloren</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Leben</translation>
    </message>
    <message>
        <source>Number of the life</source>
        <translation>Nummer des Lebens</translation>
    </message>
    <message>
        <source>A whole number from 0 on</source>
        <translation>Eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Left and right arrows step through events</source>
        <translation>Pfeile gehen durch die Ereignisse</translation>
    </message>
</context>
<context>
    <name>LimitBar</name>
    <message>
        <source>too much</source>
        <translation>zu viel</translation>
    </message>
</context>
<context>
    <name>LossPanel</name>
    <message>
        <source>Lost footage</source>
        <translation>Verlorene Aufnahmen</translation>
    </message>
    <message>
        <source>camera-hours a year, average to bad year</source>
        <translation>Kamerastunden im Jahr, Mittel bis schlechtes Jahr</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Sightline plans (*.sightline)</source>
        <translation>Sightline-Pläne (*.sightline)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Test runs (*.json)</source>
        <translation>Testläufe (*.json)</translation>
    </message>
    <message>
        <source>Open a test run</source>
        <translation>Testlauf öffnen</translation>
    </message>
</context>
<context>
    <name>MeasuredRates</name>
    <message>
        <source>%1, line %2: &quot;%3&quot; is no rate in Mbps</source>
        <translation>%1, Zeile %2: „%3“ ist keine Rate in Mbps</translation>
    </message>
    <message>
        <source>%1, line %2: low, likely and high are not in order</source>
        <translation>%1, Zeile %2: niedrig, wahrscheinlich und hoch sind nicht in Reihenfolge</translation>
    </message>
    <message>
        <source>%1 holds no rates. Write a camera group and its Mbps in each line</source>
        <translation>%1 enthält keine Raten. Schreiben Sie in jede Zeile eine Kameragruppe und ihre Mbps</translation>
    </message>
    <message>
        <source>test %1</source>
        <translation>Test %1</translation>
    </message>
    <message>
        <source>%1 is not the result of a test</source>
        <translation>%1 ist kein Ergebnis eines Tests</translation>
    </message>
    <message>
        <source>%1 holds no measured rates</source>
        <translation>%1 enthält keine gemessenen Raten</translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>Screens</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>“%1” has changes that are not saved</source>
        <translation>„%1“ hat ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Ohne Speichern schließen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meinen behalten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Show the saved file</source>
        <translation>Gespeicherte Datei zeigen</translation>
    </message>
</context>
<context>
    <name>OriginMark</name>
    <message>
        <source>default</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
</context>
<context>
    <name>PasteStrip</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>PinPanel</name>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>press a cell to pin it</source>
        <translation>ein Feld drücken heftet es an</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Am besten</translation>
    </message>
    <message>
        <source>Make scenario</source>
        <translation>Szenario anlegen</translation>
    </message>
    <message>
        <source>Take the pin away</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Nothing pinned yet</source>
        <translation>Noch nichts angeheftet</translation>
    </message>
</context>
<context>
    <name>PlanEdit</name>
    <message>
        <source>%1 kinds of site in this plan</source>
        <translation>%1 Arten von Standorten</translation>
    </message>
    <message>
        <source>in %1 groups, shared out as now</source>
        <translation>in %1 Gruppen, verteilt wie jetzt</translation>
    </message>
    <message>
        <source>on average; sites differ</source>
        <translation>im Mittel; Standorte verschieden</translation>
    </message>
    <message>
        <source>1 group has its own</source>
        <translation>1 Gruppe weicht ab</translation>
    </message>
    <message>
        <source>%1 groups have their own</source>
        <translation>%1 Gruppen weichen ab</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Between %1 and %2%3</source>
        <translation>Zwischen %1 und %2%3</translation>
    </message>
    <message>
        <source>A number of days</source>
        <translation>Eine Zahl von Tagen</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>Eine ganze Zahl</translation>
    </message>
    <message>
        <source>%1 different pictures in this plan</source>
        <translation>%1 verschiedene Bildformate</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Does not plan till or stock-loss software</source>
        <translation>Plant keine Kassen- oder Inventursoftware</translation>
    </message>
    <message>
        <source>Shop chain</source>
        <translation>Ladenkette</translation>
    </message>
    <message>
        <source>Does not plan site-to-site networks</source>
        <translation>Plant keine Netze zwischen Standorten</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Schule</translation>
    </message>
    <message>
        <source>Does not check pupil privacy rules</source>
        <translation>Prüft keinen Schülerdatenschutz</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Does not plan lifts or high-bay cabling</source>
        <translation>Plant keine Aufzüge und Hochregalkabel</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Krankenhaus</translation>
    </message>
    <message>
        <source>Does not cover patient-area consent</source>
        <translation>Klärt keine Einwilligung von Patienten</translation>
    </message>
    <message>
        <source>Car park</source>
        <translation>Parkhaus</translation>
    </message>
    <message>
        <source>Does not plan number-plate systems</source>
        <translation>Plant keine Kennzeichenerfassung</translation>
    </message>
    <message>
        <source>City streets</source>
        <translation>Straßen</translation>
    </message>
    <message>
        <source>Does not plan poles, power or permits</source>
        <translation>Plant keine Masten und Genehmigungen</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>Does not plan visitor management</source>
        <translation>Plant keine Besucherverwaltung</translation>
    </message>
    <message>
        <source>%1 × %2, %3 fps, %4</source>
        <translation>%1 × %2, %3 B/s, %4</translation>
    </message>
</context>
<context>
    <name>PointRow</name>
    <message>
        <source>F1 says why</source>
        <translation>F1 sagt, warum</translation>
    </message>
</context>
<context>
    <name>PresenterChanges</name>
    <message>
        <source>What would change it</source>
        <translation>Was das Ergebnis ändern würde</translation>
    </message>
    <message>
        <source>Nothing among the changes that were tried.</source>
        <translation>Nichts von dem, was durchgespielt wurde.</translation>
    </message>
</context>
<context>
    <name>PresenterScreen</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Cost over time</source>
        <translation>Kostenverlauf</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Presentation, %1</source>
        <translation>Präsentation, %1</translation>
    </message>
    <message>
        <source>Working out selling prices</source>
        <translation>Verkaufspreise werden berechnet</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Bisher gezahlt</translation>
    </message>
    <message>
        <source>How it is built</source>
        <translation>So ist sie aufgebaut</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Back to the plan (F11)</source>
        <translation>Zurück zum Plan (F11)</translation>
    </message>
    <message>
        <source>What changes it</source>
        <translation>Was es ändert</translation>
    </message>
    <message>
        <source>Bars: an average year by cause. Lines: to a bad year, 1 in 20.</source>
        <translation>Balken: mittleres Jahr nach Ursache. Linien: bis zu einem schlechten Jahr, 1 von 20.</translation>
    </message>
    <message>
        <source>Lost footage, camera-hours a year</source>
        <translation>Verlorene Aufnahmen, Kamerastunden im Jahr</translation>
    </message>
</context>
<context>
    <name>PresenterSlider</name>
    <message>
        <source>Cameras at each site</source>
        <translation>Kameras je Standort</translation>
    </message>
</context>
<context>
    <name>PriceBookPanel</name>
    <message>
        <source>Price book</source>
        <translation>Preisbuch</translation>
    </message>
    <message>
        <source>Import list</source>
        <translation>Liste einlesen</translation>
    </message>
    <message>
        <source>Adopt a price list (CSV) as prices of this plan</source>
        <translation>Eine Preisliste (CSV) als Preise dieses Plans übernehmen</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Liste schreiben</translation>
    </message>
    <message>
        <source>Write these rows as a price list (CSV)</source>
        <translation>Diese Zeilen als Preisliste (CSV) schreiben</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Search prices</source>
        <translation>Preise suchen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>This plan</source>
        <translation>Dieser Plan</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>No price is called that</source>
        <translation>So heißt kein Preis</translation>
    </message>
    <message>
        <source>Price lists (*.csv)</source>
        <translation>Preislisten (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a price list</source>
        <translation>Preisliste einlesen</translation>
    </message>
    <message>
        <source>Write a price list</source>
        <translation>Preisliste schreiben</translation>
    </message>
</context>
<context>
    <name>PriceEdit</name>
    <message>
        <source>A price of 0 or more, for example 120 or 1.2k</source>
        <translation>Ein Preis ab 0, zum Beispiel 120 oder 1,2k</translation>
    </message>
    <message>
        <source>typed in the plan</source>
        <translation>im Plan eingegeben</translation>
    </message>
    <message>
        <source>price of %1</source>
        <translation>Preis von %1</translation>
    </message>
    <message>
        <source>back to the price book</source>
        <translation>zurück zum Preisbuch</translation>
    </message>
</context>
<context>
    <name>PriceWhy</name>
    <message>
        <source>This plan</source>
        <translation>Dieser Plan</translation>
    </message>
    <message>
        <source>No exchange rate: counts as nothing</source>
        <translation>Kein Wechselkurs: zählt nichts</translation>
    </message>
    <message>
        <source>Old price. %1</source>
        <translation>Alter Preis. %1</translation>
    </message>
    <message>
        <source>Sourced</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Partly sourced</source>
        <translation>Teilweise belegt</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Your price book</source>
        <translation>Ihr Preisbuch</translation>
    </message>
    <message>
        <source>A constant</source>
        <translation>Eine Konstante</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
</context>
<context>
    <name>ProductPanel</name>
    <message>
        <source>Maker</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the product</source>
        <translation>Name des Produkts</translation>
    </message>
    <message>
        <source>Figures of %1</source>
        <translation>Angaben zu %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy and edit</source>
        <translation>Kopieren und ändern</translation>
    </message>
    <message>
        <source>A product of this plan&apos;s own with these figures</source>
        <translation>Ein eigenes Produkt dieses Plans mit diesen Angaben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Takes it out of this plan; undo brings it back</source>
        <translation>Nimmt es aus diesem Plan; Rückgängig bringt es zurück</translation>
    </message>
</context>
<context>
    <name>ProposalScreen</name>
    <message>
        <source>Proposal</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Save the proposal</source>
        <translation>Angebot speichern</translation>
    </message>
    <message>
        <source>Folder for every format and table</source>
        <translation>Ordner für alle Formate und Tabellen</translation>
    </message>
    <message>
        <source>Company sheet (*.json)</source>
        <translation>Firmenblatt (*.json)</translation>
    </message>
    <message>
        <source>Name, logo, colour and terms of your company</source>
        <translation>Name, Logo, Farbe und Bedingungen Ihrer Firma</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Before you send</source>
        <translation>Vor dem Versenden</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Valid until, as 2026-12-31</source>
        <translation>Gültig bis, wie 2026-12-31</translation>
    </message>
    <message>
        <source>No logo yet</source>
        <translation>Noch kein Logo</translation>
    </message>
    <message>
        <source>Add yours</source>
        <translation>Ihres wählen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>A file with name, logo, colour, address and terms</source>
        <translation>Eine Datei mit Name, Logo, Farbe, Anschrift und Bedingungen</translation>
    </message>
    <message>
        <source>drawing …</source>
        <translation>wird gezeichnet …</translation>
    </message>
    <message>
        <source>Page before (Page up)</source>
        <translation>Vorige Seite (Bild auf)</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page (Page down)</source>
        <translation>Nächste Seite (Bild ab)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Sprache des Dokuments</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Unit of storage</source>
        <translation>Speichereinheit</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Strg+P</translation>
    </message>
    <message>
        <source>Everything in a folder, with CSV and charts</source>
        <translation>Alles in einen Ordner, mit CSV und Bildern</translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>Five questions</source>
        <translation>Fünf Fragen</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Cameras at each site</source>
        <translation>Kameras je Standort</translation>
    </message>
    <message>
        <source>Keep footage for</source>
        <translation>Speicherdauer</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Picture quality</source>
        <translation>Bildqualität</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>Fein</translation>
    </message>
    <message>
        <source>Finest</source>
        <translation>Feinste</translation>
    </message>
    <message>
        <source>Must-haves</source>
        <translation>Muss-Kriterien</translation>
    </message>
    <message>
        <source>these cannot all be met</source>
        <translation>nicht alle erfüllbar</translation>
    </message>
    <message>
        <source>Totals stay on screen: they are what each option would cost if the point it misses were let go.</source>
        <translation>Die Summen bleiben stehen: So viel würde jede Lösung kosten, wenn auf den verfehlten Punkt verzichtet wird.</translation>
    </message>
    <message>
        <source>A ring means we assumed it. Type over any number to make it yours.</source>
        <translation>Ein Ring heißt: angenommen. Jede Zahl lässt sich überschreiben.</translation>
    </message>
    <message>
        <source>Start from an example</source>
        <translation>Mit einem Beispiel beginnen</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Shows the usual must-haves and the chosen ones</source>
        <translation>Zeigt die üblichen und die gewählten Muss-Kriterien</translation>
    </message>
    <message>
        <source>Shows all must-haves</source>
        <translation>Zeigt alle Muss-Kriterien</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>RangeEditor</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Who says so: a quote, a measurement</source>
        <translation>Wer es sagt: ein Angebot, eine Messung</translation>
    </message>
    <message>
        <source>Set range</source>
        <translation>Spanne setzen</translation>
    </message>
    <message>
        <source>Back to default</source>
        <translation>Zurück zur Vorgabe</translation>
    </message>
</context>
<context>
    <name>RangeRow</name>
    <message>
        <source>%1, low</source>
        <translation>%1, niedrig</translation>
    </message>
    <message>
        <source>%1, likely</source>
        <translation>%1, erwartet</translation>
    </message>
    <message>
        <source>%1, high</source>
        <translation>%1, hoch</translation>
    </message>
</context>
<context>
    <name>RangeRows</name>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>RecorderRow</name>
    <message>
        <source>F1 says why</source>
        <translation>F1 sagt, warum</translation>
    </message>
    <message>
        <source>%1, %2: %3 at each site, %4, gap %5</source>
        <translation>%1, %2: %3 an jedem Standort, %4, Lücke %5</translation>
    </message>
    <message>
        <source>One recorder fewer</source>
        <translation>Ein Rekorder weniger</translation>
    </message>
    <message>
        <source>Fewer recorders cannot carry it</source>
        <translation>Weniger Rekorder tragen es nicht</translation>
    </message>
    <message>
        <source>One recorder more at each site, %1 over the years</source>
        <translation>Ein Rekorder mehr an jedem Standort, %1 über die Jahre</translation>
    </message>
    <message>
        <source>Takeover</source>
        <translation>Übernahme</translation>
    </message>
</context>
<context>
    <name>RecorderTable</name>
    <message>
        <source>Recorders</source>
        <translation>Rekorder</translation>
    </message>
    <message>
        <source>At each site</source>
        <translation>Je Standort</translation>
    </message>
    <message>
        <source>Gap when one stops</source>
        <translation>Lücke bei Ausfall</translation>
    </message>
    <message>
        <source>Takeover</source>
        <translation>Übernahme</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Limit met first</source>
        <translation>Erste Grenze</translation>
    </message>
</context>
<context>
    <name>RemedyPanel</name>
    <message>
        <source>What helps</source>
        <translation>Was hilft</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Over the years</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Each hour</source>
        <translation>Je Stunde</translation>
    </message>
    <message>
        <source>Hours saved/yr</source>
        <translation>Stunden/Jahr</translation>
    </message>
</context>
<context>
    <name>ResultRows</name>
    <message>
        <source>Recorder boxes, each on its own</source>
        <translation>Rekorder, jeder für sich</translation>
    </message>
    <message>
        <source>Software on central servers</source>
        <translation>Software auf zentralen Servern</translation>
    </message>
    <message>
        <source>Software in the cloud</source>
        <translation>Software in der Cloud</translation>
    </message>
    <message>
        <source>Boxes with a federation server</source>
        <translation>Rekorder mit Föderationsserver</translation>
    </message>
    <message>
        <source>Boxes managed from the cloud</source>
        <translation>Rekorder, aus der Cloud verwaltet</translation>
    </message>
    <message>
        <source>Software on servers at each site</source>
        <translation>Software auf Servern vor Ort</translation>
    </message>
    <message>
        <source>Recorder boxes, one shared screen</source>
        <translation>Rekorder, eine gemeinsame Ansicht</translation>
    </message>
    <message>
        <source>%1 of %1</source>
        <translation>%1 von %1</translation>
    </message>
    <message>
        <source>misses %1</source>
        <translation>verfehlt %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Misses: %1</source>
        <translation>Verfehlt: %1</translation>
    </message>
    <message>
        <source>Misses: %1 and %2 more</source>
        <translation>Verfehlt: %1 und %2 weitere</translation>
    </message>
    <message>
        <source>Paid on day one</source>
        <translation>Am Anfang zu zahlen</translation>
    </message>
    <message>
        <source>Each year after</source>
        <translation>Danach jährlich</translation>
    </message>
    <message>
        <source>Chance of %1 days kept</source>
        <translation>Chance auf %1 Tage</translation>
    </message>
    <message>
        <source>Footage lost per camera</source>
        <translation>Verlust je Kamera</translation>
    </message>
    <message>
        <source>%1/yr</source>
        <translation>%1/Jahr</translation>
    </message>
    <message>
        <source>Must-haves</source>
        <translation>Muss-Kriterien</translation>
    </message>
    <message>
        <source>%1 to %2 in 8 of 10 outcomes</source>
        <translation>%1 bis %2 in 8 von 10 Fällen</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Cannot be built</source>
        <translation>Nicht baubar</translation>
    </message>
    <message>
        <source>Let go of “%1”</source>
        <translation>Auf „%1“ verzichten</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>8 of 10 outcomes</source>
        <translation>8 von 10 Fällen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Per camera and month</source>
        <translation>Je Kamera und Monat</translation>
    </message>
    <message>
        <source>Footage</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Lost, camera-hours a year</source>
        <translation>Verlust, Kamerastd./Jahr</translation>
    </message>
    <message>
        <source>In a bad year, 1 in 20</source>
        <translation>Schlechtes Jahr, 1 von 20</translation>
    </message>
    <message>
        <source>Running it</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>IT time, hours a month</source>
        <translation>IT-Stunden im Monat</translation>
    </message>
    <message>
        <source>Site visits a year</source>
        <translation>Einsätze vor Ort/Jahr</translation>
    </message>
    <message>
        <source>Recorders and servers</source>
        <translation>Rekorder und Server</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>cannot be built</source>
        <translation>nicht baubar</translation>
    </message>
    <message>
        <source>best fit</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>too close</source>
        <translation>zu knapp</translation>
    </message>
    <message>
        <source>Would be too close to call</source>
        <translation>Dann zu knapp für ein Urteil</translation>
    </message>
    <message>
        <source>Would change to %1</source>
        <translation>Dann passt %1 besser</translation>
    </message>
    <message>
        <source>Too close</source>
        <translation>Zu knapp</translation>
    </message>
    <message>
        <source>%1 fits best</source>
        <translation>%1 passt am besten</translation>
    </message>
    <message>
        <source>One year</source>
        <translation>Ein Jahr</translation>
    </message>
    <message>
        <source>Two years</source>
        <translation>Zwei Jahre</translation>
    </message>
    <message>
        <source>Three years</source>
        <translation>Drei Jahre</translation>
    </message>
    <message>
        <source>Four years</source>
        <translation>Vier Jahre</translation>
    </message>
    <message>
        <source>Five years</source>
        <translation>Fünf Jahre</translation>
    </message>
    <message>
        <source>Six years</source>
        <translation>Sechs Jahre</translation>
    </message>
    <message>
        <source>Seven years</source>
        <translation>Sieben Jahre</translation>
    </message>
    <message>
        <source>Eight years</source>
        <translation>Acht Jahre</translation>
    </message>
    <message>
        <source>Nine years</source>
        <translation>Neun Jahre</translation>
    </message>
    <message>
        <source>Ten years</source>
        <translation>Zehn Jahre</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 Jahre</translation>
    </message>
    <message>
        <source>Misses 1 must-have</source>
        <translation>Verfehlt 1 Muss</translation>
    </message>
    <message>
        <source>Misses %1 must-haves</source>
        <translation>Verfehlt %1 Muss-Kriterien</translation>
    </message>
    <message>
        <source>%1 more cameras: %2</source>
        <translation>%1 Kameras mehr: %2</translation>
    </message>
    <message>
        <source>misses %1</source>
        <comment>a number</comment>
        <translation>fehlt %1</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 im Jahr</translation>
    </message>
    <message>
        <source>Other: %1</source>
        <translation>Übrige: %1</translation>
    </message>
    <message>
        <source>The other %1</source>
        <translation>Die übrigen %1</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>Storage needed</source>
        <translation>Speicherbedarf</translation>
    </message>
    <message>
        <source>about %1/yr</source>
        <translation>etwa %1/Jahr</translation>
    </message>
    <message>
        <source>Half of the outcomes cost more than %1</source>
        <translation>Die Hälfte der Fälle kostet mehr als %1</translation>
    </message>
    <message>
        <source>%1, at likely prices</source>
        <translation>%1, erwartet</translation>
    </message>
    <message>
        <source>Bitrates</source>
        <translation>Bitraten</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Ranges of the cost</source>
        <translation>Spannen der Kosten</translation>
    </message>
    <message>
        <source>Lost footage</source>
        <translation>Verlorene Aufnahmen</translation>
    </message>
    <message>
        <source>Which fits best</source>
        <translation>Was am besten passt</translation>
    </message>
</context>
<context>
    <name>RiskRows</name>
    <message>
        <source>The grid</source>
        <translation>Das Stromnetz</translation>
    </message>
    <message>
        <source>Camera %1 of %2</source>
        <translation>Kamera %1 von %2</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>fällt aus</translation>
    </message>
    <message>
        <source>dies</source>
        <translation>fällt endgültig aus</translation>
    </message>
    <message>
        <source>%1 %2 of year %3</source>
        <translation>%1. %2 im Jahr %3</translation>
    </message>
    <message>
        <source>Typical estate</source>
        <translation>Üblicher Bestand</translation>
    </message>
    <message>
        <source>Likely values of published figures</source>
        <translation>Erwartete Werte veröffentlichter Zahlen</translation>
    </message>
    <message>
        <source>Hot closet</source>
        <translation>Heißer Schrank</translation>
    </message>
    <message>
        <source>Far from help</source>
        <translation>Weit weg von Hilfe</translation>
    </message>
    <message>
        <source>One crew, six hours on the way</source>
        <translation>Ein Trupp, sechs Stunden Anfahrt</translation>
    </message>
    <message>
        <source>Nobody is told</source>
        <translation>Niemand erfährt es</translation>
    </message>
    <message>
        <source>Failures are seen when somebody looks</source>
        <translation>Ausfälle fallen erst auf, wenn jemand nachsieht</translation>
    </message>
    <message>
        <source>Everything is watched</source>
        <translation>Alles wird überwacht</translation>
    </message>
    <message>
        <source>Somebody is told at once</source>
        <translation>Jemand erfährt es sofort</translation>
    </message>
    <message>
        <source>Cameras fail</source>
        <translation>Kameraausfälle</translation>
    </message>
    <message>
        <source>% a year</source>
        <translation>% im Jahr</translation>
    </message>
    <message>
        <source>Seen after</source>
        <translation>Bemerkt nach</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>Recorder stops</source>
        <translation>Rekorderausfälle</translation>
    </message>
    <message>
        <source>Swapped in</source>
        <translation>Getauscht in</translation>
    </message>
    <message>
        <source>Drives fail</source>
        <translation>Plattenausfälle</translation>
    </message>
    <message>
        <source>Power cuts</source>
        <translation>Stromausfälle</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>im Jahr</translation>
    </message>
    <message>
        <source>Internet cuts</source>
        <translation>Internetausfälle</translation>
    </message>
    <message>
        <source>about </source>
        <translation>etwa </translation>
    </message>
    <message>
        <source>%1 lives, ±%2 %</source>
        <translation>%1 Leben, ±%2 %</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>kein Preis</translation>
    </message>
    <message>
        <source>%1: %2 over the years, saves %3 camera-hours a year, %4 for each</source>
        <translation>%1: %2 über die Jahre, spart %3 Kamerastunden im Jahr, %4 für jede</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Nichts geht verloren</translation>
    </message>
    <message>
        <source>1 camera</source>
        <translation>1 Kamera</translation>
    </message>
    <message>
        <source>%1 cameras</source>
        <translation>%1 Kameras</translation>
    </message>
    <message>
        <source>%1 dark for %2: %3 camera-hours lost</source>
        <translation>%1 ohne Aufzeichnung, %2 lang: %3 Kamerastunden verloren</translation>
    </message>
    <message>
        <source>Recording stops for minutes</source>
        <translation>Aufzeichnung steht minutenlang</translation>
    </message>
    <message>
        <source>goods, installation, energy and upkeep over the years</source>
        <translation>Ware, Einbau, Energie und Unterhalt über die Jahre</translation>
    </message>
    <message>
        <source>One drive</source>
        <translation>Ein Laufwerk</translation>
    </message>
    <message>
        <source>%1 drives in it</source>
        <translation>%1 Laufwerke darin</translation>
    </message>
    <message>
        <source>Not priced: the price book has no memory card, and no source that we know names a price for one</source>
        <translation>Ohne Preis: das Preisbuch hat keine Speicherkarte, und keine uns bekannte Quelle nennt einen Preis</translation>
    </message>
    <message>
        <source>Not priced: somebody who watches is an hourly rate or a service, and the price book has neither for it</source>
        <translation>Ohne Preis: wer aufpasst, kostet Stunden oder einen Dienst, und das Preisbuch hat beides nicht</translation>
    </message>
    <message>
        <source>Not priced: the price book has no price for it</source>
        <translation>Ohne Preis: das Preisbuch hat keinen dafür</translation>
    </message>
    <message>
        <source>Recorders in %1 air: drives fail more often</source>
        <translation>Rekorder in %1 warmer Luft: Festplatten fallen öfter aus</translation>
    </message>
    <message>
        <source>This plan&apos;s own figure; every life draws its failures from it</source>
        <translation>Eigener Wert dieses Plans; jedes Leben zieht seine Ausfälle daraus</translation>
    </message>
    <message>
        <source>A published figure as it stands in the data; every life draws its failures from it</source>
        <translation>Ein veröffentlichter Wert, wie er in den Daten steht; jedes Leben zieht seine Ausfälle daraus</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1: %2 over the years, no saving seen</source>
        <translation>%1: %2 über die Jahre, keine Ersparnis zu sehen</translation>
    </message>
</context>
<context>
    <name>RiskScreen</name>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Failure inputs</source>
        <translation>Ausfallwerte</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>What is lost</source>
        <translation>Was verloren geht</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Was hilft</translation>
    </message>
    <message>
        <source>One life</source>
        <translation>Ein Leben</translation>
    </message>
    <message>
        <source>Footage lost, by cause</source>
        <translation>Verlorene Aufnahmen nach Ursache</translation>
    </message>
    <message>
        <source>camera-hours a year, all cameras</source>
        <translation>Kamerastunden im Jahr</translation>
    </message>
    <message>
        <source>from before your change</source>
        <translation>von vor Ihrer Änderung</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Neu rechnen</translation>
    </message>
    <message>
        <source>Keep what is done so far</source>
        <translation>Behalten, was schon gerechnet ist</translation>
    </message>
    <message>
        <source>Live the lives again (F5)</source>
        <translation>Die Leben neu durchspielen (F5)</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Every failure rate and repair time that a run takes</source>
        <translation>Jede Ausfallrate und Reparaturzeit, mit der gerechnet wird</translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>Progress of the test</source>
        <translation>Fortschritt des Tests</translation>
    </message>
    <message>
        <source>Nothing has been tested yet</source>
        <translation>Noch kein Test</translation>
    </message>
    <message>
        <source>Stop test</source>
        <translation>Test beenden</translation>
    </message>
    <message>
        <source>End early and keep what was measured so far</source>
        <translation>Vorzeitig beenden und behalten, was gemessen ist</translation>
    </message>
    <message>
        <source>Recorder to kill</source>
        <translation>Rekorder zum Abschalten</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>Abschalten</translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation>%1 abschalten</translation>
    </message>
    <message>
        <source>End this recorder&apos;s process at once (kill -9), as a crash would, and see who takes over</source>
        <translation>Den Prozess dieses Rekorders sofort beenden (kill -9), wie bei einem Absturz, und sehen, wer übernimmt</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Sofort beenden</translation>
    </message>
    <message>
        <source>End it at once; nothing is kept</source>
        <translation>Sofort beenden; nichts bleibt</translation>
    </message>
</context>
<context>
    <name>ScenarioStrip</name>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>Copy as scenario</source>
        <translation>Als Szenario kopieren</translation>
    </message>
    <message>
        <source>Copy as scenario (Ctrl+D)</source>
        <translation>Als Szenario kopieren (Strg+D)</translation>
    </message>
    <message>
        <source>Unlock this scenario</source>
        <translation>Dieses Szenario entsperren</translation>
    </message>
    <message>
        <source>Lock this scenario</source>
        <translation>Dieses Szenario sperren</translation>
    </message>
    <message>
        <source>Remove this scenario</source>
        <translation>Dieses Szenario entfernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>What is this scenario called?</source>
        <translation>Wie heißt dieses Szenario?</translation>
    </message>
    <message>
        <source>1 difference from the base</source>
        <translation>1 Unterschied zum Grundplan</translation>
    </message>
    <message>
        <source>%1 differences from the base</source>
        <translation>%1 Unterschiede zum Grundplan</translation>
    </message>
    <message>
        <source>Colour of this scenario</source>
        <translation>Farbe dieses Szenarios</translation>
    </message>
</context>
<context>
    <name>SectionRow</name>
    <message>
        <source>from page %1</source>
        <translation>ab Seite %1</translation>
    </message>
    <message>
        <source>Earlier in the document (Alt+Up)</source>
        <translation>Weiter nach vorn (Alt+Auf)</translation>
    </message>
    <message>
        <source>%1: earlier in the document</source>
        <translation>%1: weiter nach vorn</translation>
    </message>
    <message>
        <source>Later in the document (Alt+Down)</source>
        <translation>Weiter nach hinten (Alt+Ab)</translation>
    </message>
    <message>
        <source>%1: later in the document</source>
        <translation>%1: weiter nach hinten</translation>
    </message>
    <message>
        <source>Drag it to another place (Alt+Up, Alt+Down)</source>
        <translation>An eine andere Stelle ziehen (Alt+Auf, Alt+Ab)</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Größe der Oberfläche</translation>
    </message>
    <message>
        <source>On top of what the desktop sets.</source>
        <translation>Zusätzlich zur Einstellung des Schreibtischs.</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>Ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrisch</translation>
    </message>
    <message>
        <source>US customary</source>
        <translation>US-amerikanisch</translation>
    </message>
</context>
<context>
    <name>SiteTree</name>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Add a kind of site</source>
        <translation>Eine Art von Standort hinzufügen</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Stempeln</translation>
    </message>
    <message>
        <source>Choose a site first</source>
        <translation>Erst einen Standort wählen</translation>
    </message>
    <message>
        <source>Say how many sites are just like this one</source>
        <translation>Angeben, wie viele Standorte genau so sind</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>%1 zuklappen</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>%1 aufklappen</translation>
    </message>
    <message>
        <source>Count %1</source>
        <translation>%1 mitzählen</translation>
    </message>
    <message>
        <source>Left out of every figure. Count it again</source>
        <translation>Aus allen Zahlen weggelassen. Wieder mitzählen</translation>
    </message>
    <message>
        <source>Leave it out of every figure to see its effect</source>
        <translation>Aus allen Zahlen weglassen, um die Wirkung zu sehen</translation>
    </message>
    <message>
        <source>Split one of %1 off</source>
        <translation>Einen von %1 abtrennen</translation>
    </message>
    <message>
        <source>Makes one of these sites a row of its own, to name it and edit it alone</source>
        <translation>Macht aus einem dieser Standorte eine eigene Zeile, um ihn zu benennen und allein zu ändern</translation>
    </message>
</context>
<context>
    <name>SitesScreen</name>
    <message>
        <source>Sites &amp; cameras</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Show rows with</source>
        <translation>Zeilen zeigen mit</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Import list</source>
        <translation>Liste einlesen</translation>
    </message>
    <message>
        <source>Add a camera list (CSV from a spreadsheet)</source>
        <translation>Eine Kameraliste einlesen (CSV aus einer Tabelle)</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Camera groups</source>
        <translation>Kameragruppen</translation>
    </message>
    <message>
        <source>Camera lists (*.csv *.tsv *.txt)</source>
        <translation>Kameralisten (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a camera list</source>
        <translation>Kameraliste einlesen</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Stempeln</translation>
    </message>
    <message>
        <source>One edit then changes all of them.</source>
        <translation>Eine Änderung gilt dann für alle.</translation>
    </message>
    <message>
        <source>How many sites are just like %1?</source>
        <translation>Wie viele Standorte sind genau wie %1?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>What do people call this site?</source>
        <translation>Wie heißt dieser Standort?</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Which columns the table shows, and views of your own</source>
        <translation>Welche Spalten die Tabelle zeigt, und eigene Ansichten</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Ansicht: %1</translation>
    </message>
    <message>
        <source>your own choice</source>
        <translation>eigene Wahl</translation>
    </message>
</context>
<context>
    <name>SitesView</name>
    <message>
        <source>%1, all sites</source>
        <translation>%1, alle Standorte</translation>
    </message>
    <message>
        <source>cameras at each site × like sites</source>
        <translation>Kameras je Standort × gleiche Standorte</translation>
    </message>
    <message>
        <source>Cameras at each site</source>
        <translation>Kameras je Standort</translation>
    </message>
    <message>
        <source>Sites like %1</source>
        <translation>Standorte wie %1</translation>
    </message>
    <message>
        <source>PoE power, %1</source>
        <translation>PoE-Leistung, %1</translation>
    </message>
    <message>
        <source>of one camera at the device, at night with its light on</source>
        <translation>einer Kamera am Gerät, nachts mit Licht</translation>
    </message>
    <message>
        <source>PoE power</source>
        <translation>PoE-Leistung</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Cameras, all sites</source>
        <translation>Kameras, alle Standorte</translation>
    </message>
    <message>
        <source>cameras at each site × like sites, all groups added up; what is left out counts nothing</source>
        <translation>Kameras je Standort × gleiche Standorte, alle Gruppen zusammen; was ausgelassen ist, zählt nicht</translation>
    </message>
</context>
<context>
    <name>SmallestChanges</name>
    <message>
        <source>Smallest changes that make one fit</source>
        <translation>Kleinste Änderungen, mit denen etwas passt</translation>
    </message>
    <message>
        <source>Looking for them</source>
        <translation>Sie werden gesucht</translation>
    </message>
    <message>
        <source>Must-haves are not what is in the way: change the plan itself</source>
        <translation>An den Muss-Kriterien allein liegt es nicht: den Plan selbst ändern</translation>
    </message>
    <message>
        <source>let go of the must-haves on the left</source>
        <translation>auf die Muss-Kriterien links verzichten</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Or start from an example</source>
        <translation>Oder mit einem Beispiel beginnen</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Show what was assumed</source>
        <translation>Annahmen zeigen</translation>
    </message>
    <message>
        <source>Show what to look at</source>
        <translation>Hinweise zeigen</translation>
    </message>
    <message>
        <source>Working out ranges</source>
        <translation>Spannen werden berechnet</translation>
    </message>
    <message>
        <source>TB = 10¹² bytes</source>
        <translation>TB = 10¹² Byte</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Simulating failures</source>
        <translation>Ausfälle werden simuliert</translation>
    </message>
    <message>
        <source>Show the prices</source>
        <translation>Preise zeigen</translation>
    </message>
</context>
<context>
    <name>StayDarkPanel</name>
    <message>
        <source>When a recorder fails</source>
        <translation>Wenn ein Rekorder ausfällt</translation>
    </message>
    <message>
        <source>1 camera</source>
        <translation>1 Kamera</translation>
    </message>
    <message>
        <source>%1 cameras</source>
        <translation>%1 Kameras</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Shown, not recorded</source>
        <translation>Nur gezeigt</translation>
    </message>
    <message>
        <source>Stay dark</source>
        <translation>Bleiben dunkel</translation>
    </message>
</context>
<context>
    <name>StorageCards</name>
    <message>
        <source>How long footage is kept</source>
        <translation>Wie lange Aufnahmen bleiben</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>How these days are worked out (F1)</source>
        <translation>Wie diese Tage entstehen (F1)</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>Speichern für</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Set drives, and see the days</source>
        <translation>Platten vorgeben und Tage sehen</translation>
    </message>
    <message>
        <source>Set days, and see the drives</source>
        <translation>Tage vorgeben und Platten sehen</translation>
    </message>
    <message>
        <source>Drives at each site</source>
        <translation>Platten je Standort</translation>
    </message>
    <message>
        <source>Kept, even chance</source>
        <translation>Bleibt, zu 50 %</translation>
    </message>
    <message>
        <source>Kept in 9 of 10 cases</source>
        <translation>Bleibt in 9 von 10 Fällen</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>Festplatten</translation>
    </message>
    <message>
        <source>Drives of</source>
        <translation>Platten mit</translation>
    </message>
    <message>
        <source>How the need is worked out</source>
        <translation>Wie der Bedarf entsteht</translation>
    </message>
    <message>
        <source>The bays are full</source>
        <translation>Die Schächte sind voll</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Only the drives that the need asks for</source>
        <translation>Nur die Festplatten, die der Bedarf verlangt</translation>
    </message>
    <message>
        <source>One drive more in each recorder of every like site</source>
        <translation>Eine Festplatte mehr in jedem Rekorder aller gleichen Standorte</translation>
    </message>
</context>
<context>
    <name>StreamGroup</name>
    <message>
        <source>One camera</source>
        <translation>Eine Kamera</translation>
    </message>
    <message>
        <source>Rate of one camera</source>
        <translation>Rate einer Kamera</translation>
    </message>
    <message>
        <source>How this rate is worked out (F1)</source>
        <translation>Wie diese Rate entsteht (F1)</translation>
    </message>
    <message>
        <source>What one camera sends and what is written</source>
        <translation>Was eine Kamera sendet</translation>
    </message>
    <message>
        <source>One camera over a day, Mbps</source>
        <translation>Eine Kamera über den Tag, Mbps</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Raten</translation>
    </message>
</context>
<context>
    <name>StreamTable</name>
    <message>
        <source>Camera groups</source>
        <translation>Kameragruppen</translation>
    </message>
    <message>
        <source>Camera group</source>
        <translation>Kameragruppe</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>GB a day</source>
        <translation>GB/Tag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Woher</translation>
    </message>
    <message>
        <source>Mbps each</source>
        <translation>Mbps je</translation>
    </message>
</context>
<context>
    <name>StreamsScreen</name>
    <message>
        <source>Streams &amp; storage</source>
        <translation>Ströme, Speicher</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Ströme</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Figures of</source>
        <translation>Zahlen für</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Import measured rates</source>
        <translation>Messwerte einlesen</translation>
    </message>
    <message>
        <source>A table of camera group and Mbps (CSV), or the result of a test (JSON)</source>
        <translation>Eine Tabelle aus Kameragruppe und Mbps (CSV) oder das Ergebnis eines Tests (JSON)</translation>
    </message>
    <message>
        <source>Measured rates (*.csv *.json)</source>
        <translation>Gemessene Raten (*.csv *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>No cameras yet</source>
        <translation>Noch keine Kameras</translation>
    </message>
    <message>
        <source>There are no cameras here whose streams could be worked out.</source>
        <translation>Hier gibt es keine Kameras, deren Ströme sich berechnen ließen.</translation>
    </message>
    <message>
        <source>Add cameras</source>
        <translation>Kameras hinzufügen</translation>
    </message>
</context>
<context>
    <name>TFindings</name>
    <message>
        <source>To look at</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
</context>
<context>
    <name>TGrid</name>
    <message>
        <source>Sort by %1</source>
        <translation>Nach %1 sortieren</translation>
    </message>
</context>
<context>
    <name>TPopover</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>TRange</name>
    <message>
        <source>Low, likely and high (Alt+R)</source>
        <translation>Niedrig, wahrscheinlich und hoch (Alt+R)</translation>
    </message>
    <message>
        <source>Range of %1</source>
        <translation>Spanne von %1</translation>
    </message>
</context>
<context>
    <name>TStepper</name>
    <message>
        <source>%1: one less (Down)</source>
        <translation>%1: eins weniger (Pfeil ab)</translation>
    </message>
    <message>
        <source>%1: one more (Up)</source>
        <translation>%1: eins mehr (Pfeil auf)</translation>
    </message>
</context>
<context>
    <name>TWhy</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>What went in</source>
        <translation>Was eingeht</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
</context>
<context>
    <name>TestPanel</name>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Simulated cameras</source>
        <translation>Simulierte Kameras</translation>
    </message>
    <message>
        <source>Length, s</source>
        <translation>Dauer, s</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
</context>
<context>
    <name>TestbedScreen</name>
    <message>
        <source>Testbed</source>
        <translation>Prüfstand</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Planned and measured</source>
        <translation>Geplant und gemessen</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Run the test</source>
        <translation>Test starten</translation>
    </message>
    <message>
        <source>Start recorders and simulated cameras on this machine (F5)</source>
        <translation>Rekorder und simulierte Kameras auf diesem Rechner starten (F5)</translation>
    </message>
    <message>
        <source>Cameras, last two minutes</source>
        <translation>Kameras, letzte 2 min</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verlegt</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>Gap per camera</source>
        <translation>Lücke je Kamera</translation>
    </message>
    <message>
        <source>seconds, read from the files</source>
        <translation>Sekunden, aus den Dateien</translation>
    </message>
    <message>
        <source>Mbps each</source>
        <translation>Mbps je</translation>
    </message>
    <message>
        <source>What this test will do</source>
        <translation>Was dieser Test tun wird</translation>
    </message>
</context>
<context>
    <name>TestbedView</name>
    <message>
        <source>%1 killed</source>
        <translation>%1 abgeschaltet</translation>
    </message>
    <message>
        <source>no heartbeat of %1</source>
        <translation>kein Lebenszeichen von %1</translation>
    </message>
    <message>
        <source>%1 is told to take over</source>
        <translation>%1 soll übernehmen</translation>
    </message>
    <message>
        <source>all %1 moved</source>
        <translation>alle %1 verlegt</translation>
    </message>
    <message>
        <source>Recorder %1</source>
        <translation>Rekorder %1</translation>
    </message>
    <message>
        <source>Standby %1</source>
        <translation>Ersatz %1</translation>
    </message>
    <message>
        <source>%1 cameras when it was killed</source>
        <translation>%1 Kameras beim Abschalten</translation>
    </message>
    <message>
        <source>killed at %1</source>
        <translation>abgeschaltet %1</translation>
    </message>
    <message>
        <source>%1 cameras, %2 Mbps</source>
        <translation>%1 Kameras, %2 Mbps</translation>
    </message>
    <message>
        <source>records</source>
        <translation>nimmt auf</translation>
    </message>
    <message>
        <source>stands by</source>
        <translation>in Bereitschaft</translation>
    </message>
    <message>
        <source>cameras of %1, %2 Mbps</source>
        <translation>Kameras von %1, %2 Mbps</translation>
    </message>
    <message>
        <source>took over</source>
        <translation>übernahm</translation>
    </message>
    <message>
        <source>Recording, Mbps</source>
        <translation>Aufnahme, Mbps</translation>
    </message>
    <message>
        <source>Footage, GB a day</source>
        <translation>Aufnahmen, GB je Tag</translation>
    </message>
    <message>
        <source>Recorded time, s</source>
        <translation>Aufgenommene Zeit, s</translation>
    </message>
    <message>
        <source>Longest gap, s</source>
        <translation>Längste Lücke, s</translation>
    </message>
    <message>
        <source>Cameras moved</source>
        <translation>Kameras verlegt</translation>
    </message>
    <message>
        <source>Dark to the end, s</source>
        <translation>Dunkel bis Ende, s</translation>
    </message>
    <message>
        <source>Gap of the others, s</source>
        <translation>Lücke der übrigen, s</translation>
    </message>
    <message>
        <source>Each camera, Mbps</source>
        <translation>Jede Kamera, Mbps</translation>
    </message>
    <message>
        <source>%1, each, Mbps</source>
        <translation>Je %1, Mbps</translation>
    </message>
    <message>
        <source>Their longest gap, s</source>
        <translation>Deren längste Lücke, s</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>This plan has no file yet</source>
        <translation>Dieser Plan hat noch keine Datei</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>Plan: %1</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Light colours (Ctrl+Shift+L)</source>
        <translation>Helle Farben (Strg+Umschalt+L)</translation>
    </message>
    <message>
        <source>Dark colours (Ctrl+Shift+L)</source>
        <translation>Dunkle Farben (Strg+Umschalt+L)</translation>
    </message>
    <message>
        <source>recent</source>
        <translation>zuletzt</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Presenter mode (F11)</source>
        <translation>Präsentation (F11)</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Einstellungen (Strg+,)</translation>
    </message>
    <message>
        <source>Price book…</source>
        <translation>Preisbuch …</translation>
    </message>
    <message>
        <source>Catalogue of products…</source>
        <translation>Produktkatalog …</translation>
    </message>
</context>
<context>
    <name>TotalCard</name>
    <message>
        <source>F1 says why</source>
        <translation>F1 sagt, warum</translation>
    </message>
</context>
<context>
    <name>TypedValue</name>
    <message>
        <source>A whole number, such as 12, 1.2k or =4*6</source>
        <translation>Eine ganze Zahl wie 12, 1,2k oder =4*6</translation>
    </message>
    <message>
        <source>A number, such as 12 or =4*6</source>
        <translation>Eine Zahl wie 12 oder =4*6</translation>
    </message>
    <message>
        <source>A number of days, such as 30, 6w or =2*30d</source>
        <translation>Eine Zahl von Tagen wie 30, 6w oder =2*30d</translation>
    </message>
    <message>
        <source>A number of hours, such as 12 or 2d</source>
        <translation>Eine Zahl von Stunden wie 12 oder 2d</translation>
    </message>
    <message>
        <source>A rate, such as 4Mbps or 800kbps</source>
        <translation>Eine Rate wie 4Mbps oder 800kbps</translation>
    </message>
    <message>
        <source>A size, such as 12 TB or 500 GB</source>
        <translation>Eine Größe wie 12 TB oder 500 GB</translation>
    </message>
    <message>
        <source>A share, such as 15%</source>
        <translation>Ein Anteil wie 15%</translation>
    </message>
    <message>
        <source>Frames a second, such as 15</source>
        <translation>Bilder je Sekunde wie 15</translation>
    </message>
    <message>
        <source>A power, such as 12 W</source>
        <translation>Eine Leistung wie 12 W</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> Stunden</translation>
    </message>
    <message>
        <source>Between %1 and %2%3</source>
        <translation>Zwischen %1 und %2%3</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Planned and measured</source>
        <translation>Geplant und gemessen</translation>
    </message>
    <message>
        <source>from before your change</source>
        <translation>von vor Ihrer Änderung</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Run the test to hold what is measured against the plan</source>
        <translation>Der Test hält das Gemessene gegen den Plan</translation>
    </message>
    <message>
        <source>Adopt measured</source>
        <translation>Messwerte übernehmen</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>Zeugnis speichern</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Keep the plan with the measured bitrates as a scenario; undo takes it away again</source>
        <translation>Den Plan mit den gemessenen Bitraten als Szenario behalten; Rückgängig nimmt es wieder weg</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>In the proposal. Take it out</source>
        <translation>Im Angebot. Herausnehmen</translation>
    </message>
    <message>
        <source>Use in the proposal</source>
        <translation>Ins Angebot</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Als Datei sichern</translation>
    </message>
    <message>
        <source>When the test is over, what its files say is held against the plan here</source>
        <translation>Nach dem Test steht hier, was seine Dateien sagen, neben dem Plan</translation>
    </message>
</context>
<context>
    <name>WhatIfScreen</name>
    <message>
        <source>What-if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>What moves it</source>
        <translation>Was es bewegt</translation>
    </message>
    <message>
        <source>Which wins where</source>
        <translation>Was wo gewinnt</translation>
    </message>
    <message>
        <source>What moves the total most</source>
        <translation>Was die Summe bewegt</translation>
    </message>
    <message>
        <source>How figures move</source>
        <translation>Wie sich die Werte ändern</translation>
    </message>
    <message>
        <source>One at a time</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Change one thing</source>
        <translation>Eines ändern</translation>
    </message>
    <message>
        <source>diagonal: too close to call, cross: none fits</source>
        <translation>schräg: zu knapp, Kreuz: keine</translation>
    </message>
    <message>
        <source>Apply must-haves</source>
        <translation>Muss-Kriterien anwenden</translation>
    </message>
    <message>
        <source>Arrows move, Enter pins</source>
        <translation>Pfeile wandern, Eingabe heftet an</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <source>Why %1</source>
        <translation>Warum %1</translation>
    </message>
    <message>
        <source>hybrid</source>
        <translation>Hybrid</translation>
    </message>
    <message>
        <source>What separates them</source>
        <translation>Was sie unterscheidet</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>Was das Ergebnis ändern würde</translation>
    </message>
    <message>
        <source>How each figure was made</source>
        <translation>Wie die Zahlen entstehen</translation>
    </message>
    <message>
        <source>Not in the totals</source>
        <translation>Nicht in den Summen</translation>
    </message>
</context>
<context>
    <name>WhyView</name>
    <message>
        <source>sourced</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>partly sourced</source>
        <translation>teilweise belegt</translation>
    </message>
    <message>
        <source>catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>angepasst</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
</context>
<context>
    <name>sightline::qml::AnswerView</name>
    <message>
        <source>For each site days × recorded rate × container × headroom, all sites added up</source>
        <translation>Für jeden Standort Tage × aufgezeichnete Rate × Container × Reserve, alle Standorte zusammen</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>F1 on Streams &amp; storage says why</source>
        <translation>F1 bei Ströme, Speicher sagt, warum</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>The card shows this divided by %1 cameras</source>
        <translation>Die Karte zeigt das geteilt durch %1 Kameras</translation>
    </message>
    <message>
        <source>Storage needed</source>
        <translation>Speicherbedarf</translation>
    </message>
</context>
<context>
    <name>sightline::qml::ArchitectureView</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Spare on the shelf</source>
        <translation>Ersatzgerät im Regal</translation>
    </message>
    <message>
        <source>Standby for all</source>
        <translation>Ein Reserverekorder für alle</translation>
    </message>
    <message>
        <source>Standby for each</source>
        <translation>Reserverekorder für jeden</translation>
    </message>
    <message>
        <source>Recorded twice</source>
        <translation>Doppelt aufgezeichnet</translation>
    </message>
    <message>
        <source>Each covers the other</source>
        <translation>Gegenseitige Vertretung</translation>
    </message>
    <message>
        <source>Cards in the cameras</source>
        <translation>Karten in den Kameras</translation>
    </message>
    <message>
        <source>Recorded locally</source>
        <translation>Lokal aufgezeichnet</translation>
    </message>
    <message>
        <source>the ways of take-over cannot be read</source>
        <translation>die Arten der Ausfallübernahme sind nicht lesbar</translation>
    </message>
    <message>
        <source>Who takes over?</source>
        <translation>Wer übernimmt?</translation>
    </message>
    <message>
        <source>Nobody. When a recorder stops, its cameras are dark until it is repaired. Choose a take-over below.</source>
        <translation>Niemand. Fällt ein Rekorder aus, zeichnen seine Kameras bis zur Reparatur nicht auf. Unten lässt sich eine Ausfallübernahme wählen.</translation>
    </message>
    <message>
        <source>Can %1 carry %2?</source>
        <translation>Trägt %1 auch %2?</translation>
    </message>
    <message>
        <source>Yes.</source>
        <translation>Ja.</translation>
    </message>
    <message>
        <source>Yes, and so can all %1 pairs.</source>
        <translation>Ja, ebenso alle %1 Paare.</translation>
    </message>
    <message>
        <source>No: %1 run out.</source>
        <translation>Nein: %1 reichen nicht.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Alles arbeitet</translation>
    </message>
    <message>
        <source>If %1 fails</source>
        <translation>Wenn %1 ausfällt</translation>
    </message>
    <message>
        <source>If %1 fail</source>
        <translation>Wenn %1 ausfallen</translation>
    </message>
    <message>
        <source>one recorder more</source>
        <translation>ein Rekorder mehr</translation>
    </message>
    <message>
        <source>one recorder fewer</source>
        <translation>ein Rekorder weniger</translation>
    </message>
    <message>
        <source>take-over: %1</source>
        <translation>Ausfallübernahme: %1</translation>
    </message>
    <message>
        <source>standbys</source>
        <translation>Reserven</translation>
    </message>
    <message>
        <source>back to recommended</source>
        <translation>zurück zur Empfehlung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>who stays dark</source>
        <translation>wer dunkel bleibt</translation>
    </message>
    <message>
        <source>%1 cameras dark</source>
        <translation>%1 Kameras dunkel</translation>
    </message>
    <message>
        <source>Five-year cost</source>
        <translation>Kosten in 5 Jahren</translation>
    </message>
    <message>
        <source>One-year cost</source>
        <translation>Kosten in 1 Jahr</translation>
    </message>
    <message>
        <source>%1-year cost</source>
        <translation>Kosten in %1 Jahren</translation>
    </message>
    <message>
        <source>%1, 1 of %2 alike</source>
        <translation>%1, 1 von %2 gleichen</translation>
    </message>
    <message>
        <source>All kinds of site</source>
        <translation>Alle Arten von Standort</translation>
    </message>
    <message>
        <source>Every box</source>
        <translation>Jedes Gerät</translation>
    </message>
</context>
<context>
    <name>sightline::qml::CatalogueView</name>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Recorders</source>
        <translation>Rekorder</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>Festplatten</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>Battery back-up</source>
        <translation>Notstrom</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Coax adapters</source>
        <translation>Koax-Adapter</translation>
    </message>
    <message>
        <source>Cloud bridges</source>
        <translation>Cloud-Brücken</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 Kanäle</translation>
    </message>
    <message>
        <source>%1 Mbps</source>
        <translation>%1 Mbps</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 ports</source>
        <translation>%1 Anschlüsse</translation>
    </message>
    <message>
        <source>%1 W PoE</source>
        <translation>%1 W PoE</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 W</translation>
    </message>
    <message>
        <source>Sourced</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Partly sourced</source>
        <translation>Teilweise belegt</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Of this plan</source>
        <translation>Dieses Plans</translation>
    </message>
    <message>
        <source>%1 of %2 products</source>
        <translation>%1 von %2 Produkten</translation>
    </message>
    <message>
        <source>This plan</source>
        <translation>Dieser Plan</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>old</source>
        <translation>alt</translation>
    </message>
    <message>
        <source>%1, %2: %3. %4, %5</source>
        <translation>%1, %2: %3. %4, %5</translation>
    </message>
    <message>
        <source>Used in this plan: %1</source>
        <translation>In diesem Plan verwendet: %1</translation>
    </message>
    <message>
        <source>own copy of %1</source>
        <translation>eigene Kopie von %1</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>This product belongs to the catalogue. Copy it, and edit the copy</source>
        <translation>Dieses Produkt gehört zum Katalog. Kopieren Sie es und ändern Sie die Kopie</translation>
    </message>
    <message>
        <source>A product needs a name</source>
        <translation>Ein Produkt braucht einen Namen</translation>
    </message>
    <message>
        <source>That name is too long</source>
        <translation>Dieser Name ist zu lang</translation>
    </message>
    <message>
        <source>name of %1</source>
        <translation>Name von %1</translation>
    </message>
    <message>
        <source>A number of 0 or more, for example 120 or 1.2k</source>
        <translation>Eine Zahl ab 0, zum Beispiel 120 oder 1,2k</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>typed in the plan</source>
        <translation>im Plan eingegeben</translation>
    </message>
    <message>
        <source>That is too long</source>
        <translation>Das ist zu lang</translation>
    </message>
    <message>
        <source>of this plan</source>
        <translation>dieses Plans</translation>
    </message>
</context>
<context>
    <name>sightline::qml::Commands</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Save the plan as</source>
        <translation>Plan speichern unter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Copy as scenario</source>
        <translation>Als Szenario kopieren</translation>
    </message>
    <message>
        <source>Rename the scenario</source>
        <translation>Szenario umbenennen</translation>
    </message>
    <message>
        <source>Lock or unlock the scenario</source>
        <translation>Szenario sperren oder entsperren</translation>
    </message>
    <message>
        <source>Remove the scenario</source>
        <translation>Szenario entfernen</translation>
    </message>
    <message>
        <source>Defaults in force</source>
        <translation>Annahmen in Kraft</translation>
    </message>
    <message>
        <source>Presenter mode</source>
        <translation>Präsentation</translation>
    </message>
    <message>
        <source>Light or dark colours</source>
        <translation>Helle oder dunkle Farben</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Price book</source>
        <translation>Preisbuch</translation>
    </message>
    <message>
        <source>Colour of the scenario</source>
        <translation>Farbe des Szenarios</translation>
    </message>
    <message>
        <source>Catalogue of products</source>
        <translation>Produktkatalog</translation>
    </message>
    <message>
        <source>Make the proposal</source>
        <translation>Angebot erstellen</translation>
    </message>
</context>
<context>
    <name>sightline::qml::CompareView</name>
    <message>
        <source>Keep what is there</source>
        <translation>Vorhandenes behalten</translation>
    </message>
    <message>
        <source>%1 cameras are missing</source>
        <translation>fehlen %1 Kameras</translation>
    </message>
    <message>
        <source>%1 cameras find no recorder</source>
        <translation>finden %1 Kameras keinen Rekorder</translation>
    </message>
    <message>
        <source>footage is kept %1 of %2 days</source>
        <translation>wird %1 von %2 Tagen aufbewahrt</translation>
    </message>
    <message>
        <source>%1 costs %2 more than keeping what is there</source>
        <translation>%1 kostet %2 mehr, als das Vorhandene zu behalten,</translation>
    </message>
    <message>
        <source>%1 costs %2 less than keeping what is there</source>
        <translation>%1 kostet %2 weniger, als das Vorhandene zu behalten,</translation>
    </message>
    <message>
        <source> and is the cheaper one in %1 price outcomes.</source>
        <translation> und ist in %1 Preisausgängen günstiger.</translation>
    </message>
    <message>
        <source>As it is, %1.</source>
        <translation>So, wie es ist, %1.</translation>
    </message>
    <message>
        <source>Keep what is there, your base</source>
        <translation>Vorhandenes behalten, Ihre Basis</translation>
    </message>
    <message>
        <source>Keep %1, your base</source>
        <translation>%1 behalten, Ihre Basis</translation>
    </message>
    <message>
        <source>Confidence: %1.</source>
        <translation>Sicherheit: %1.</translation>
    </message>
    <message>
        <source>Against %1: %2</source>
        <translation>Gegenüber %1: %2</translation>
    </message>
</context>
<context>
    <name>sightline::qml::CostsView</name>
    <message>
        <source>No exchange rate for %1 in this plan, so amounts are in %2.</source>
        <translation>Dieser Plan hat keinen Kurs für %1, darum stehen die Beträge in %2.</translation>
    </message>
    <message>
        <source>%1, %2, price to the customer before tax</source>
        <translation>%1, %2, Kundenpreis vor Steuer</translation>
    </message>
    <message>
        <source>%1, %2, our cost</source>
        <translation>%1, %2, unsere Kosten</translation>
    </message>
    <message>
        <source>%1 to %2 in 8 of 10 outcomes</source>
        <translation>%1 bis %2 in 8 von 10 Fällen</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Worth today, at %1 a year</source>
        <translation>Barwert, bei %1 im Jahr</translation>
    </message>
    <message>
        <source>%1 is sold below its cost. The customer edition is blocked.</source>
        <translation>%1 wird unter Einstand verkauft. Die Kundenfassung ist gesperrt.</translation>
    </message>
    <message>
        <source>%1 lines are sold below their cost, %2 among them. The customer edition is blocked.</source>
        <translation>%1 Positionen werden unter Einstand verkauft, darunter %2. Die Kundenfassung ist gesperrt.</translation>
    </message>
    <message>
        <source>This price cannot be typed here</source>
        <translation>Dieser Preis lässt sich hier nicht eingeben</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>markup</source>
        <translation>Aufschlag</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>sales tax</source>
        <translation>Umsatzsteuer</translation>
    </message>
    <message>
        <source>A percentage, for example 18 %</source>
        <translation>Ein Prozentsatz, zum Beispiel 18 %</translation>
    </message>
    <message>
        <source>Between %1 and %2</source>
        <translation>Zwischen %1 und %2</translation>
    </message>
    <message>
        <source>thousand %1</source>
        <translation>Tausend %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
</context>
<context>
    <name>sightline::qml::DayBars</name>
    <message>
        <source>%1:00 to %2:00: %3 Mbps</source>
        <translation>%1:00 bis %2:00: %3 Mbps</translation>
    </message>
    <message>
        <source>%1 Mbps all day</source>
        <translation>%1 Mbps den ganzen Tag</translation>
    </message>
    <message>
        <source>%1 Mbps on average, %2 to %3 over the day</source>
        <translation>%1 Mbps im Mittel, %2 bis %3 über den Tag</translation>
    </message>
</context>
<context>
    <name>sightline::qml::FailureInputsView</name>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Recorders and servers</source>
        <translation>Rekorder und Server</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>Festplatten</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Repair and take-over</source>
        <translation>Reparatur und Übernahme</translation>
    </message>
    <message>
        <source>%1 of %2 inputs</source>
        <translation>%1 von %2 Werten</translation>
    </message>
    <message>
        <source>%1 of this plan</source>
        <translation>%1 dieses Plans</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>geschätzt</translation>
    </message>
</context>
<context>
    <name>sightline::qml::GridModel</name>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>all three</source>
        <translation>alle drei</translation>
    </message>
    <message>
        <source>all four</source>
        <translation>alle vier</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>%1 cells selected in %2</source>
        <translation>%1 Zellen gewählt in %2</translation>
    </message>
    <message>
        <source>%1 × %2 cells selected</source>
        <translation>%1 × %2 Zellen gewählt</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>This figure is worked out</source>
        <translation>Diese Zahl ist berechnet</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 Zellen</translation>
    </message>
    <message>
        <source>fill down</source>
        <translation>nach unten füllen</translation>
    </message>
    <message>
        <source>Nothing pasted: these figures are worked out</source>
        <translation>Nichts eingefügt: diese Zahlen sind berechnet</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>einfügen</translation>
    </message>
    <message>
        <source>1 row pasted</source>
        <translation>1 Zeile eingefügt</translation>
    </message>
    <message>
        <source>%1 rows pasted</source>
        <translation>%1 Zeilen eingefügt</translation>
    </message>
    <message>
        <source>1 worked-out column left as it is</source>
        <translation>1 berechnete Spalte bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>%1 worked-out columns left as they are</source>
        <translation>%1 berechnete Spalten bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>1 cell cannot be read</source>
        <translation>1 Zelle ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 cells cannot be read</source>
        <translation>%1 Zellen sind nicht lesbar</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>1 row changes</source>
        <translation>1 Zeile ändert sich</translation>
    </message>
    <message>
        <source>%1 rows change</source>
        <translation>%1 Zeilen ändern sich</translation>
    </message>
    <message>
        <source>1 is new</source>
        <translation>1 ist neu</translation>
    </message>
    <message>
        <source>%1 are new</source>
        <translation>%1 sind neu</translation>
    </message>
    <message>
        <source>Paste into %1: %2</source>
        <translation>Einfügen in %1: %2</translation>
    </message>
    <message>
        <source>1 cell cannot be read: “%1” in %2</source>
        <translation>1 Zelle ist nicht lesbar: „%1“ in %2</translation>
    </message>
    <message>
        <source>%1 cells cannot be read, first “%2” in %3</source>
        <translation>%1 Zellen sind nicht lesbar, zuerst „%2“ in %3</translation>
    </message>
</context>
<context>
    <name>sightline::qml::GridViews</name>
    <message>
        <source>Main columns</source>
        <translation>Hauptspalten</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>A view needs a name</source>
        <translation>Eine Ansicht braucht einen Namen</translation>
    </message>
    <message>
        <source>“%1” is always there. Choose another name</source>
        <translation>„%1“ ist immer da. Wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>There are %1 views already. Remove one first</source>
        <translation>Es gibt schon %1 Ansichten. Entfernen Sie zuerst eine</translation>
    </message>
</context>
<context>
    <name>sightline::qml::GroupGrid</name>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Cameras %1</source>
        <translation>Kameras %1</translation>
    </message>
    <message>
        <source>Where the cameras are</source>
        <translation>Wo die Kameras sind</translation>
    </message>
    <message>
        <source>Type or paste here</source>
        <translation>Neue Zeilen hier</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>1 Gruppe</translation>
    </message>
    <message>
        <source>%1 groups</source>
        <translation>%1 Gruppen</translation>
    </message>
    <message>
        <source>copy group</source>
        <translation>Gruppe kopieren</translation>
    </message>
    <message>
        <source>remove group</source>
        <translation>Gruppe entfernen</translation>
    </message>
    <message>
        <source>remove %1 groups</source>
        <translation>%1 Gruppen entfernen</translation>
    </message>
    <message>
        <source>leave out group</source>
        <translation>Gruppe weglassen</translation>
    </message>
    <message>
        <source>show group</source>
        <translation>Gruppe zeigen</translation>
    </message>
    <message>
        <source>add group</source>
        <translation>Gruppe hinzufügen</translation>
    </message>
</context>
<context>
    <name>sightline::qml::PlanFiles</name>
    <message>
        <source>recover unsaved work</source>
        <translation>ungespeicherte Arbeit wiederherstellen</translation>
    </message>
    <message>
        <source>Recovered work of %1 that was not saved in %2</source>
        <translation>Arbeit von %1 wiederhergestellt, die nicht in %2 gespeichert war</translation>
    </message>
    <message>
        <source>Recovered work of %1 that was never saved</source>
        <translation>Nie gespeicherte Arbeit von %1 wiederhergestellt</translation>
    </message>
    <message>
        <source>%1 was changed by another program</source>
        <translation>%1 wurde von einem anderen Programm geändert</translation>
    </message>
</context>
<context>
    <name>sightline::qml::PlanSession</name>
    <message>
        <source>sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>cameras at each site</source>
        <translation>Kameras je Standort</translation>
    </message>
    <message>
        <source>days of footage</source>
        <translation>Speicherdauer</translation>
    </message>
    <message>
        <source>The catalogue cannot be read, so nothing can be worked out. %1</source>
        <translation>Der Katalog ist nicht lesbar, darum lässt sich nichts berechnen. %1</translation>
    </message>
    <message>
        <source>Your price book cannot be used, so the shipped prices are in force. %1</source>
        <translation>Ihr Preisbuch ist nicht verwendbar, darum gelten die mitgelieferten Preise. %1</translation>
    </message>
    <message>
        <source>Rules cannot be read, so none are checked. %1</source>
        <translation>Die Vorschriften sind nicht lesbar, darum wird keine geprüft. %1</translation>
    </message>
    <message>
        <source>Untitled plan</source>
        <translation>Plan ohne Namen</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Changed, not saved</source>
        <translation>Geändert, nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
        <source>%1 of the %2 total rests on estimates</source>
        <translation>%1 der Summe von %2 beruhen auf Schätzungen</translation>
    </message>
    <message>
        <source>1 default in force</source>
        <translation>1 Annahme in Kraft</translation>
    </message>
    <message>
        <source>%1 defaults in force</source>
        <translation>%1 Annahmen in Kraft</translation>
    </message>
    <message>
        <source>1 old price</source>
        <translation>1 alter Preis</translation>
    </message>
    <message>
        <source>%1 old prices</source>
        <translation>%1 alte Preise</translation>
    </message>
    <message>
        <source>No option fits</source>
        <translation>Keine Lösung passt</translation>
    </message>
    <message>
        <source>1 thing to look at</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>%1 things to look at</source>
        <translation>%1 Hinweise</translation>
    </message>
    <message>
        <source>1 site</source>
        <translation>1 Standort</translation>
    </message>
    <message>
        <source>%1 sites</source>
        <translation>%1 Standorte</translation>
    </message>
    <message>
        <source>1 camera</source>
        <translation>1 Kamera</translation>
    </message>
    <message>
        <source>%1 cameras</source>
        <translation>%1 Kameras</translation>
    </message>
    <message>
        <source>picture quality</source>
        <translation>Bildqualität</translation>
    </message>
    <message>
        <source>new plan</source>
        <translation>neuer Plan</translation>
    </message>
    <message>
        <source>example “%1”</source>
        <translation>Beispiel „%1“</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>1 site, %1 cameras</source>
        <translation>1 Standort, %1 Kameras</translation>
    </message>
    <message>
        <source>%1 sites, %2 cameras each</source>
        <translation>%1 Standorte, je %2 Kameras</translation>
    </message>
    <message>
        <source>“%1” is locked. Copy it (Ctrl+D) and edit the copy</source>
        <translation>„%1“ ist gesperrt. Kopieren (Strg+D) und die Kopie ändern</translation>
    </message>
    <message>
        <source>This scenario does not fit the base plan any more. %1</source>
        <translation>Dieses Szenario passt nicht mehr zum Grundplan. %1</translation>
    </message>
    <message>
        <source>base case</source>
        <translation>Basisfall</translation>
    </message>
    <message>
        <source>what is there</source>
        <translation>dem Vorhandenen</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Ohne %1</translation>
    </message>
    <message>
        <source>scenario “%1”</source>
        <translation>Szenario „%1“</translation>
    </message>
    <message>
        <source>No cameras yet</source>
        <translation>Noch keine Kameras</translation>
    </message>
    <message>
        <source>%1, no rate for %2</source>
        <translation>%1, kein Kurs für %2</translation>
    </message>
</context>
<context>
    <name>sightline::qml::PresenterView</name>
    <message>
        <source>1 site</source>
        <translation>1 Standort</translation>
    </message>
    <message>
        <source>%1 sites</source>
        <translation>%1 Standorte</translation>
    </message>
    <message>
        <source>1 camera</source>
        <translation>1 Kamera</translation>
    </message>
    <message>
        <source>%1 cameras</source>
        <translation>%1 Kameras</translation>
    </message>
    <message>
        <source>These prices cannot be shown yet. %1</source>
        <translation>Diese Preise lassen sich noch nicht zeigen. %1</translation>
    </message>
    <message>
        <source>%1 to %2 in 8 of 10 outcomes</source>
        <translation>%1 bis %2 in 8 von 10 Fällen</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Cannot be built</source>
        <translation>Nicht baubar</translation>
    </message>
    <message>
        <source>Day one</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>Each year after</source>
        <translation>Danach jährlich</translation>
    </message>
    <message>
        <source>Footage lost per camera</source>
        <translation>Verlust je Kamera</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 im Jahr</translation>
    </message>
    <message>
        <source>IT time</source>
        <translation>IT-Aufwand</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 im Monat</translation>
    </message>
    <message>
        <source>%1, %2, %3 days</source>
        <translation>%1, %2, %3 Tage</translation>
    </message>
    <message>
        <source>Prices before tax, %1. %2.</source>
        <translation>Preise vor Steuer, %1. %2.</translation>
    </message>
    <message>
        <source>too close to call</source>
        <translation>zu knapp</translation>
    </message>
    <message>
        <source>none fits</source>
        <translation>keine passt</translation>
    </message>
    <message>
        <source>%1 to %2 cameras: %3</source>
        <translation>%1 bis %2 Kameras: %3</translation>
    </message>
    <message>
        <source>Too close</source>
        <translation>Zu knapp</translation>
    </message>
    <message>
        <source>None fits</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>%1 wins from about %2 up</source>
        <translation>Ab etwa %2 gewinnt %1</translation>
    </message>
    <message>
        <source>%1 wins under about %2</source>
        <translation>Unter etwa %2 gewinnt %1</translation>
    </message>
    <message>
        <source>No other wins here</source>
        <translation>Hier gewinnt nichts anderes</translation>
    </message>
    <message>
        <source>Lines: the likely cost. Band: 8 of 10 outcomes of %1.</source>
        <translation>Linien: die erwarteten Kosten. Band: 8 von 10 Fällen für %1.</translation>
    </message>
    <message>
        <source>likely, over 1 year</source>
        <translation>erwartet, über 1 Jahr</translation>
    </message>
    <message>
        <source>likely, over %1 years</source>
        <translation>erwartet, über %1 Jahre</translation>
    </message>
    <message>
        <source>Too close from about %1 up</source>
        <translation>Ab etwa %1 zu knapp</translation>
    </message>
    <message>
        <source>Too close under about %1</source>
        <translation>Unter etwa %1 zu knapp</translation>
    </message>
</context>
<context>
    <name>sightline::qml::PriceBookView</name>
    <message>
        <source>no rate</source>
        <translation>kein Kurs</translation>
    </message>
    <message>
        <source>old</source>
        <translation>alt</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>%1 of %2 prices</source>
        <translation>%1 von %2 Preisen</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that the file is there</source>
        <translation>%1 ist nicht lesbar. Ist die Datei vorhanden?</translation>
    </message>
    <message>
        <source> (and %1 more)</source>
        <translation> (und %1 weitere)</translation>
    </message>
    <message>
        <source>import %1</source>
        <translation>%1 einlesen</translation>
    </message>
    <message>
        <source>%1: %2 prices are this plan&apos;s own now. Undo takes them out again</source>
        <translation>%1: %2 Preise gehören jetzt diesem Plan. Rückgängig nimmt sie wieder heraus</translation>
    </message>
    <message>
        <source>%1 prices written to %2</source>
        <translation>%1 Preise geschrieben: %2</translation>
    </message>
    <message>
        <source>A price of the book; sheets multiply it by quantities and by what else their lines say</source>
        <translation>Ein Preis des Buchs; die Rechnung nimmt ihn mal Menge und was die Position sonst nennt</translation>
    </message>
</context>
<context>
    <name>sightline::qml::ProposalView</name>
    <message>
        <source>With cost and margin. Every page and the file name say that it is internal.</source>
        <translation>Mit Kosten und Marge. Jede Seite und der Dateiname sagen, dass es intern ist.</translation>
    </message>
    <message>
        <source>Selling prices only. Cost and margin are left out of the file itself.</source>
        <translation>Nur Verkaufspreise. Kosten und Marge stehen nicht in der Datei.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Write the date as year-month-day, for example %1</source>
        <translation>Datum als Jahr-Monat-Tag, zum Beispiel %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 is too large for a test run</source>
        <translation>%1 ist zu groß für einen Testlauf</translation>
    </message>
    <message>
        <source>%1 of %2 on</source>
        <translation>%1 von %2 an</translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <translation>%1 Hinweise</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>No page yet</source>
        <translation>Noch keine Seite</translation>
    </message>
    <message>
        <source>drawn in %1 s</source>
        <translation>gezeichnet in %1 s</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The proposal waits for the figures that are being worked out. Try again in a moment</source>
        <translation>Das Angebot wartet auf die Zahlen, die gerade berechnet werden. Bitte gleich noch einmal versuchen</translation>
    </message>
    <message>
        <source>The customer edition cannot be written yet: see Before you send, or write the internal edition</source>
        <translation>Die Kundenfassung lässt sich noch nicht schreiben: siehe Vor dem Versenden, oder die interne Fassung schreiben</translation>
    </message>
    <message>
        <source>Proposal written to %1</source>
        <translation>Angebot geschrieben: %1</translation>
    </message>
    <message>
        <source>section in</source>
        <translation>Abschnitt hinein</translation>
    </message>
    <message>
        <source>section out</source>
        <translation>Abschnitt hinaus</translation>
    </message>
    <message>
        <source>order of sections</source>
        <translation>Reihenfolge der Abschnitte</translation>
    </message>
    <message>
        <source>usual sections</source>
        <translation>übliche Abschnitte</translation>
    </message>
</context>
<context>
    <name>sightline::qml::RangeTable</name>
    <message>
        <source>%1, %2: low %3, likely %4, high %5. %6 %7</source>
        <translation>%1, %2: niedrig %3, erwartet %4, hoch %5. %6 %7</translation>
    </message>
</context>
<context>
    <name>sightline::qml::RangeView</name>
    <message>
        <source>sourced</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>partly sourced</source>
        <translation>teilweise belegt</translation>
    </message>
    <message>
        <source>from a catalogue</source>
        <translation>aus einem Katalog</translation>
    </message>
    <message>
        <source>an estimate</source>
        <translation>eine Schätzung</translation>
    </message>
    <message>
        <source>This plan</source>
        <translation>Dieser Plan</translation>
    </message>
    <message>
        <source>Your price book</source>
        <translation>Ihr Preisbuch</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>%1 to %2, likely %3</source>
        <translation>%1 bis %2, wahrscheinlich %3</translation>
    </message>
    <message>
        <source>%1, one camera</source>
        <translation>%1, eine Kamera</translation>
    </message>
    <message>
        <source>From the model</source>
        <translation>Aus dem Modell</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Typed in this plan</source>
        <translation>In diesem Plan eingegeben</translation>
    </message>
    <message>
        <source>% a year</source>
        <translation>% im Jahr</translation>
    </message>
    <message>
        <source>A number of 0 or more, for example 120 or 1.2k</source>
        <translation>Eine Zahl ab 0, zum Beispiel 120 oder 1,2k</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Low is more than likely</source>
        <translation>Niedrig ist mehr als wahrscheinlich</translation>
    </message>
    <message>
        <source>Likely is more than high</source>
        <translation>Wahrscheinlich ist mehr als hoch</translation>
    </message>
    <message>
        <source>range of %1</source>
        <translation>Spanne von %1</translation>
    </message>
    <message>
        <source>typed in the plan</source>
        <translation>im Plan eingegeben</translation>
    </message>
    <message>
        <source>%1 back to its default</source>
        <translation>%1 zurück zur Vorgabe</translation>
    </message>
</context>
<context>
    <name>sightline::qml::RetentionCurve</name>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 kept with a chance of %2</source>
        <translation>%1 bleiben mit einer Chance von %2</translation>
    </message>
    <message>
        <source>%1, even chance</source>
        <translation>%1, zu 50 %</translation>
    </message>
</context>
<context>
    <name>sightline::qml::RiskView</name>
    <message>
        <source>cannot be built: %1</source>
        <translation>nicht baubar: %1</translation>
    </message>
    <message>
        <source>Living %1 of %2 lives of %3</source>
        <translation>%1 von %2 Leben von %3</translation>
    </message>
    <message>
        <source>Bar: average year. Line: bad year, 1 in 20. From %1 simulated lives, ±%2 %.</source>
        <translation>Balken: mittleres Jahr. Linie: eins von 20. Aus %1 simulierten Leben, ±%2 %.</translation>
    </message>
    <message>
        <source>ticked: %1 becomes %2 a year</source>
        <translation>angekreuzt: aus %1 werden %2 im Jahr</translation>
    </message>
    <message>
        <source>ticked: %1 becomes at best %2 a year</source>
        <translation>angekreuzt: aus %1 werden bestenfalls %2 im Jahr</translation>
    </message>
    <message>
        <source>In this life one site loses %1 camera-hours in %2 years, in %3 events.</source>
        <translation>In diesem Leben verliert ein Standort %1 Kamerastunden in %2 Jahren, bei %3 Ereignissen.</translation>
    </message>
    <message>
        <source>%1 pieces × what one costs over the years; the same lives are lived with it and without</source>
        <translation>%1 Stück × was eines über die Jahre kostet; dieselben Leben werden damit und ohne gelebt</translation>
    </message>
    <message>
        <source>All pieces, all sites</source>
        <translation>Alle Stücke, alle Standorte</translation>
    </message>
    <message>
        <source>Camera-hours saved a year</source>
        <translation>Gerettete Kamerastunden im Jahr</translation>
    </message>
    <message>
        <source>± %1 (95 %)</source>
        <translation>± %1 (95 %)</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
</context>
<context>
    <name>sightline::qml::ScenariosView</name>
    <message>
        <source>Base plan</source>
        <translation>Grundplan</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>copy scenario</source>
        <translation>Szenario kopieren</translation>
    </message>
    <message>
        <source>A scenario needs a name</source>
        <translation>Ein Szenario braucht einen Namen</translation>
    </message>
    <message>
        <source>The base plan keeps its name. Copy it first (Ctrl+D)</source>
        <translation>Der Grundplan behält seinen Namen. Erst kopieren (Strg+D)</translation>
    </message>
    <message>
        <source>rename scenario</source>
        <translation>Szenario umbenennen</translation>
    </message>
    <message>
        <source>lock scenario</source>
        <translation>Szenario sperren</translation>
    </message>
    <message>
        <source>unlock scenario</source>
        <translation>Szenario entsperren</translation>
    </message>
    <message>
        <source>“%1” is locked. Unlock it to remove it</source>
        <translation>„%1“ ist gesperrt. Zum Entfernen entsperren</translation>
    </message>
    <message>
        <source>remove scenario</source>
        <translation>Szenario entfernen</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>violett</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rosa</translation>
    </message>
    <message>
        <source>ochre</source>
        <translation>ocker</translation>
    </message>
    <message>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>petrol</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>braun</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blau</translation>
    </message>
    <message>
        <source>colour of the scenario</source>
        <translation>Farbe des Szenarios</translation>
    </message>
</context>
<context>
    <name>sightline::qml::ScreenList</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Sites &amp; cameras</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Streams &amp; storage</source>
        <translation>Ströme, Speicher</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Testbed</source>
        <translation>Prüfstand</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Angebot</translation>
    </message>
</context>
<context>
    <name>sightline::qml::SitesView</name>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Alle Standorte</translation>
    </message>
    <message>
        <source>%1, %2 alike</source>
        <translation>%1, %2 gleiche</translation>
    </message>
    <message>
        <source>left out of every figure</source>
        <translation>aus allen Zahlen weggelassen</translation>
    </message>
    <message>
        <source>one edit changes all %1</source>
        <translation>eine Änderung gilt für alle %1</translation>
    </message>
    <message>
        <source>per site</source>
        <translation>je Standort</translation>
    </message>
    <message>
        <source>one of each</source>
        <translation>je einer</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Storage, all sites</source>
        <translation>Speicher, alle Standorte</translation>
    </message>
    <message>
        <source>%1, all sites</source>
        <translation>%1, alle Standorte</translation>
    </message>
    <message>
        <source>Up to %1, all sites</source>
        <translation>Bis zu %1, alle Standorte</translation>
    </message>
    <message>
        <source>Cameras, all sites</source>
        <translation>Kameras, alle Standorte</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>je %1</translation>
    </message>
    <message>
        <source>Recording, %1</source>
        <translation>Aufzeichnung, %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Footage, %1</source>
        <translation>Aufnahmen, %1</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>am Tag</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>PoE power, %1</source>
        <translation>PoE-Leistung, %1</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 W</translation>
    </message>
    <message>
        <source>“%1” cannot be used. %2</source>
        <translation>„%1“ ist nicht verwendbar. %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>leave out %1</source>
        <translation>%1 weglassen</translation>
    </message>
    <message>
        <source>add site</source>
        <translation>Standort hinzufügen</translation>
    </message>
    <message>
        <source>Site %1</source>
        <translation>Standort %1</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>copy site</source>
        <translation>Standort kopieren</translation>
    </message>
    <message>
        <source>Choose a site first</source>
        <translation>Erst einen Standort wählen</translation>
    </message>
    <message>
        <source>stamp %1</source>
        <translation>%1 stempeln</translation>
    </message>
    <message>
        <source>A site needs a name</source>
        <translation>Ein Standort braucht einen Namen</translation>
    </message>
    <message>
        <source>rename site</source>
        <translation>Standort umbenennen</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that the file is there</source>
        <translation>%1 ist nicht lesbar. Ist die Datei vorhanden?</translation>
    </message>
    <message>
        <source> (and 1 more problem)</source>
        <translation> (und 1 weiteres Problem)</translation>
    </message>
    <message>
        <source> (and %1 more problems)</source>
        <translation> (und %1 weitere Probleme)</translation>
    </message>
    <message>
        <source>import %1</source>
        <translation>%1 einlesen</translation>
    </message>
    <message>
        <source>%1: %2 cameras in %3 new groups, %4 new sites</source>
        <translation>%1: %2 Kameras in %3 neuen Gruppen, %4 neue Standorte</translation>
    </message>
    <message>
        <source>This is the first group; the total adds up all %1</source>
        <translation>Das ist die erste Gruppe; die Summe zählt alle %1</translation>
    </message>
    <message>
        <source>Use the default</source>
        <translation>Annahme verwenden</translation>
    </message>
    <message>
        <source>back to the default</source>
        <translation>zurück zur Vorgabe</translation>
    </message>
    <message>
        <source>split one off %1</source>
        <translation>einen von %1 abtrennen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>%1 Gbps</source>
        <translation>%1 Gbps</translation>
    </message>
    <message>
        <source>%1 kW</source>
        <translation>%1 kW</translation>
    </message>
</context>
<context>
    <name>sightline::qml::StreamsView</name>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Light at night</source>
        <translation>Licht bei Nacht</translation>
    </message>
    <message>
        <source>Picture quality</source>
        <translation>Bildqualität</translation>
    </message>
    <message>
        <source>Saving codec</source>
        <translation>Sparcodec</translation>
    </message>
    <message>
        <source>no RAID</source>
        <translation>kein RAID</translation>
    </message>
    <message>
        <source>A drive that fails takes its footage with it.</source>
        <translation>Eine ausgefallene Platte nimmt ihre Aufnahmen mit.</translation>
    </message>
    <message>
        <source>Two drives of %1 may fail.</source>
        <translation>Zwei von %1 Platten dürfen ausfallen.</translation>
    </message>
    <message>
        <source>One drive of %1 may fail.</source>
        <translation>Eine von %1 Platten darf ausfallen.</translation>
    </message>
    <message>
        <source>One site</source>
        <translation>Ein Standort</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Eingegeben</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>%1: %2 Mbps likely, %3 to %4, %5 GB a day</source>
        <translation>%1: erwartet %2 Mbps, %3 bis %4, %5 GB am Tag</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 Mbps</source>
        <translation>%1 Mbps</translation>
    </message>
    <message>
        <source>Recorded in the cloud: no drives at this site</source>
        <translation>In der Cloud aufgezeichnet: keine Platten an diesem Standort</translation>
    </message>
    <message>
        <source>Recorded at the centre: no drives at this site</source>
        <translation>Zentral aufgezeichnet: keine Platten an diesem Standort</translation>
    </message>
    <message>
        <source>%1 drives of %2 TB, %3</source>
        <translation>%1 Platten mit %2 TB, %3</translation>
    </message>
    <message>
        <source>%1 drives, %2</source>
        <translation>%1 Platten, %2</translation>
    </message>
    <message>
        <source>%1 raw</source>
        <translation>%1 roh</translation>
    </message>
    <message>
        <source>After RAID</source>
        <translation>Nach RAID</translation>
    </message>
    <message>
        <source>%1 usable</source>
        <translation>%1 nutzbar</translation>
    </message>
    <message>
        <source>Filled to %1 at most</source>
        <translation>Höchstens zu %1 gefüllt</translation>
    </message>
    <message>
        <source>%1 to record on</source>
        <translation>%1 zum Aufzeichnen</translation>
    </message>
    <message>
        <source>%1 need %2, %3 left over.</source>
        <translation>%1 brauchen %2, %3 bleiben übrig.</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>from the model; type a measured rate over it</source>
        <translation>aus dem Modell</translation>
    </message>
    <message>
        <source>replaces the model; empty it to go back</source>
        <translation>ersetzt das Modell</translation>
    </message>
    <message>
        <source>of %1 TB</source>
        <translation>von %1 TB</translation>
    </message>
    <message>
        <source>under 90 %</source>
        <translation>unter 90 %</translation>
    </message>
    <message>
        <source>%1 sure</source>
        <translation>%1 sicher</translation>
    </message>
    <message>
        <source>Days are set and drives follow. Press the lock to set drives and see the days.</source>
        <translation>Tage sind vorgegeben, Platten folgen. Das Schloss kehrt es um.</translation>
    </message>
    <message>
        <source>Drives are set and days follow. Press the lock to set days.</source>
        <translation>Platten sind vorgegeben, Tage folgen. Das Schloss kehrt es um.</translation>
    </message>
    <message>
        <source>bit rate</source>
        <translation>Bitrate</translation>
    </message>
    <message>
        <source>days of footage</source>
        <translation>Speicherdauer</translation>
    </message>
    <message>
        <source>There are no drives at this site</source>
        <translation>An diesem Standort gibt es keine Platten</translation>
    </message>
    <message>
        <source>At least %1 drives for each recorder</source>
        <translation>Mindestens %1 Platten je Rekorder</translation>
    </message>
    <message>
        <source>These drives keep less than a day</source>
        <translation>Diese Platten reichen keinen Tag</translation>
    </message>
    <message>
        <source>drives at each site</source>
        <translation>Platten je Standort</translation>
    </message>
    <message>
        <source>No cameras yet: add them on Sites &amp; cameras</source>
        <translation>Noch keine Kameras: auf der Seite Standorte hinzufügen</translation>
    </message>
    <message>
        <source>One drive more in each recorder: %1 for %2</source>
        <translation>Eine Festplatte mehr je Rekorder: %1 für %2</translation>
    </message>
    <message>
        <source>Add %1 drives</source>
        <translation>%1 Festplatten dazu</translation>
    </message>
    <message>
        <source>%1 pulls the chance of %2 days below 90 %.</source>
        <translation>%1 zieht die Chance auf %2 Tage unter 90 %.</translation>
    </message>
    <message>
        <source>%1 and %2 pull the chance of %3 days below 90 %.</source>
        <translation>%1 und %2 ziehen die Chance auf %3 Tage unter 90 %.</translation>
    </message>
    <message>
        <source>At %1 frames a second in %2 it would be %3.</source>
        <translation>Mit %1 Bildern pro Sekunde bei %2 wären es %3.</translation>
    </message>
    <message>
        <source>drives added</source>
        <translation>Festplatten dazu</translation>
    </message>
    <message>
        <source>no drives added</source>
        <translation>keine Festplatten dazu</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that the file is there</source>
        <translation>%1 ist nicht lesbar. Prüfen Sie, ob die Datei da ist</translation>
    </message>
    <message>
        <source>%1 is too large for a list of rates</source>
        <translation>%1 ist zu groß für eine Liste von Raten</translation>
    </message>
    <message>
        <source>No group is called: %1.</source>
        <translation>Keine Gruppe heißt: %1.</translation>
    </message>
    <message>
        <source>%1: no camera group of this plan has these names.</source>
        <translation>%1: Keine Kameragruppe dieses Plans hat diese Namen.</translation>
    </message>
    <message>
        <source>measured rates</source>
        <translation>gemessene Raten</translation>
    </message>
    <message>
        <source>%1: %2 measured rates are in the plan now. Undo takes them out again.</source>
        <translation>%1: %2 gemessene Raten stehen jetzt im Plan. Rückgängig nimmt sie wieder heraus.</translation>
    </message>
    <message>
        <source>1 drive, %1</source>
        <translation>1 Platte, %1</translation>
    </message>
    <message>
        <source>1 drive of %1 TB, %2</source>
        <translation>1 Platte mit %1 TB, %2</translation>
    </message>
    <message>
        <source>%1 at each site, %2 × %3, %4, %5 fps</source>
        <translation>%1 je Ort, %2 × %3, %4, %5 B/s</translation>
    </message>
</context>
<context>
    <name>sightline::qml::TestbedView</name>
    <message>
        <source>%1 of %2 cameras</source>
        <translation>%1 von %2 Kameras</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2</source>
        <translation>Eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>Waiting for the plan&apos;s figures</source>
        <translation>Wartet auf die Zahlen des Plans</translation>
    </message>
    <message>
        <source>This design cannot be built: %1</source>
        <translation>Diese Anlage ist nicht baubar: %1</translation>
    </message>
    <message>
        <source>Test program found</source>
        <translation>Testprogramm gefunden</translation>
    </message>
    <message>
        <source>Processor: %1 for %2 cameras</source>
        <translation>Prozessor: %1 für %2 Kameras</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 Kern</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 Kerne</translation>
    </message>
    <message>
        <source>Disk: %1 of %2 GB free needed</source>
        <translation>Platte: %1 von %2 GB frei nötig</translation>
    </message>
    <message>
        <source>Cannot test switches, internet lines or real cameras</source>
        <translation>Kann keine Switches, Internetanschlüsse oder echten Kameras testen</translation>
    </message>
    <message>
        <source>No temporary folder can be made in %1</source>
        <translation>In %1 lässt sich kein Arbeitsordner anlegen</translation>
    </message>
    <message>
        <source>%1 cannot be started</source>
        <translation>%1 lässt sich nicht starten</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Drill running</source>
        <translation>Übung läuft</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Reading the recorded files</source>
        <translation>Aufnahmedateien werden gelesen</translation>
    </message>
    <message>
        <source>%1 dark</source>
        <translation>%1 dunkel</translation>
    </message>
    <message>
        <source>%1 in a gap</source>
        <translation>%1 in einer Lücke</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>%1 verlegt</translation>
    </message>
    <message>
        <source>%1 recording</source>
        <translation>%1 zeichnen auf</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stopping; what was measured so far is kept</source>
        <translation>Wird beendet; Gemessenes bleibt</translation>
    </message>
    <message>
        <source>Stopped; nothing was measured</source>
        <translation>Beendet; nichts wurde gemessen</translation>
    </message>
    <message>
        <source>The test program ended unexpectedly. The plan and everything else is unharmed; run it again</source>
        <translation>Das Testprogramm endete unerwartet. Plan und alles andere sind unversehrt; einfach neu starten</translation>
    </message>
    <message>
        <source>Stopped before anything was measured</source>
        <translation>Beendet, bevor etwas gemessen wurde</translation>
    </message>
    <message>
        <source>The test ended with code %1</source>
        <translation>Der Test endete mit Code %1</translation>
    </message>
    <message>
        <source>Stopped: no verdict, figures so far</source>
        <translation>Beendet: kein Urteil, Zahlen bis hier</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <source>%1: planned %2, measured %3, allowed %4, %5</source>
        <translation>%1: geplant %2, gemessen %3, erlaubt %4, %5</translation>
    </message>
    <message>
        <source>Failover drill</source>
        <translation>Ausfallübung</translation>
    </message>
    <message>
        <source>Normal day</source>
        <translation>Gewöhnlicher Tag</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>kein Urteil</translation>
    </message>
    <message>
        <source>all pass</source>
        <translation>alles bestanden</translation>
    </message>
    <message>
        <source>1 fails</source>
        <translation>1 verfehlt</translation>
    </message>
    <message>
        <source>%1 fail</source>
        <translation>%1 verfehlt</translation>
    </message>
    <message>
        <source>%1: %2 Mbps</source>
        <translation>%1: %2 Mbps</translation>
    </message>
    <message>
        <source>Measured for each camera. %1</source>
        <translation>Für jede Kamera gemessen. %1</translation>
    </message>
    <message>
        <source>measured bitrates</source>
        <translation>gemessene Bitraten</translation>
    </message>
    <message>
        <source>No camera group of this plan has the names of the test</source>
        <translation>Keine Kameragruppe dieses Plans heißt wie im Test</translation>
    </message>
    <message>
        <source>Certificate written to %1</source>
        <translation>Zeugnis geschrieben: %1</translation>
    </message>
    <message>
        <source>Measured bitrates</source>
        <translation>Gemessene Bitraten</translation>
    </message>
    <message>
        <source>No more scenarios fit into this plan</source>
        <translation>Mehr Szenarien fasst dieser Plan nicht</translation>
    </message>
    <message>
        <source>The measured bitrates are a scenario now, “%1”. Undo takes it away again</source>
        <translation>Die gemessenen Bitraten sind jetzt ein Szenario, „%1“. Rückgängig nimmt es wieder weg</translation>
    </message>
    <message>
        <source>Plan: the bitrate model&apos;s likely rate of each group, on the cameras that are simulated. Now: bytes of the recorded files over the time measured</source>
        <translation>Plan: die wahrscheinliche Rate jeder Gruppe nach dem Bitratenmodell, für die simulierten Kameras. Jetzt: Bytes der aufgezeichneten Dateien durch die gemessene Zeit</translation>
    </message>
    <message>
        <source>Plan: detection + takeover + connecting of the standby (the failover model). Now: the longest gap in the recorded files of a camera that moved</source>
        <translation>Plan: Erkennen + Übernehmen + Verbinden des Ersatzes (Übernahmemodell). Jetzt: die längste Lücke in den Dateien einer Kamera, die gewechselt hat</translation>
    </message>
    <message>
        <source>Plan: what the design says must happen in the test. Now: read back from the recorded files</source>
        <translation>Plan: was nach dem Entwurf im Test geschehen muss. Jetzt: aus den aufgezeichneten Dateien gelesen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>recorded files of run %1</source>
        <translation>aufgezeichnete Dateien des Laufs %1</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>%1 s measured, seed %2</source>
        <translation>%1 s gemessen, Startwert %2</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>Making the cameras&apos; pictures</source>
        <translation>Die Bilder der Kameras werden erzeugt</translation>
    </message>
    <message>
        <source>Waiting for every camera&apos;s first picture</source>
        <translation>Wartet auf das erste Bild jeder Kamera</translation>
    </message>
    <message>
        <source>This recorder cannot be killed any more</source>
        <translation>Dieser Rekorder kann nicht mehr abgeschaltet werden</translation>
    </message>
    <message>
        <source>This test&apos;s file is gone or damaged</source>
        <translation>Die Datei dieses Tests fehlt oder ist beschädigt</translation>
    </message>
    <message>
        <source>Recorder killed</source>
        <translation>Rekorder abgeschaltet</translation>
    </message>
    <message>
        <source>%1 is no test run of sightline-cli</source>
        <translation>%1 ist kein Testlauf von sightline-cli</translation>
    </message>
    <message>
        <source>This test was of another plan, “%1”</source>
        <translation>Dieser Test galt einem anderen Plan, „%1“</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>Test run written to %1</source>
        <translation>Testlauf nach %1 geschrieben</translation>
    </message>
    <message>
        <source>The test program %1 is missing beside this one. Put all programs of Sightline into one folder</source>
        <translation>Das Testprogramm %1 fehlt neben diesem. Alle Programme von Sightline gehören in einen Ordner</translation>
    </message>
    <message>
        <source>Recorders of the %1 design start on this machine, each a process of its own</source>
        <translation>Rekorder des Entwurfs %1 starten auf diesem Rechner, jeder als eigener Prozess</translation>
    </message>
    <message>
        <source>%1 simulated cameras send %2 Mbps</source>
        <translation>%1 simulierte Kameras senden %2 Mbps</translation>
    </message>
    <message>
        <source>as the plan expects; all of it is recorded to disk</source>
        <translation>wie der Plan erwartet; alles wird auf die Platte aufgenommen</translation>
    </message>
    <message>
        <source>A recorder is killed and a standby takes over, unless you kill one before</source>
        <translation>Ein Rekorder wird abgeschaltet und der Ersatz übernimmt, wenn Sie nicht vorher einen abschalten</translation>
    </message>
    <message>
        <source>A recorder is killed, unless you kill one before; the design has no standby, so its cameras stay dark</source>
        <translation>Ein Rekorder wird abgeschaltet, wenn Sie nicht vorher einen abschalten; der Entwurf hat keinen Ersatz, seine Kameras bleiben dunkel</translation>
    </message>
    <message>
        <source>Whenever you like: kill a recorder and see the standby take over</source>
        <translation>Wann Sie wollen: einen Rekorder abschalten und sehen, wie der Ersatz übernimmt</translation>
    </message>
    <message>
        <source>Whenever you like: kill a recorder and see which cameras stay dark</source>
        <translation>Wann Sie wollen: einen Rekorder abschalten und sehen, welche Kameras dunkel bleiben</translation>
    </message>
    <message>
        <source>The files are read back: rates, gaps and a verdict for every planned figure</source>
        <translation>Die Dateien werden gelesen: Datenraten, Lücken und ein Urteil zu jeder geplanten Zahl</translation>
    </message>
    <message>
        <source>%1 simulated camera sends %2 Mbps</source>
        <translation>%1 simulierte Kamera sendet %2 Mbps</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>About %1 in all. Needs %2 GB of disk for that time; nothing of it stays, and nothing leaves this machine.</source>
        <translation>Etwa %1 insgesamt. Braucht so lange %2 GB Platte; nichts davon bleibt, und nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Tested: %1.</source>
        <translation>Geprüft: %1.</translation>
    </message>
</context>
<context>
    <name>sightline::qml::WhatIfView</name>
    <message>
        <source>1 site, %1 cameras</source>
        <translation>1 Standort, %1 Kameras</translation>
    </message>
    <message>
        <source>%1 sites, %2 cameras each</source>
        <translation>%1 Standorte, je %2 Kameras</translation>
    </message>
    <message>
        <source>Each figure alone, from its low to its high end, 8 of 10 outcomes.</source>
        <translation>Jede Größe für sich, vom unteren zum oberen Ende, 8 von 10 Fällen.</translation>
    </message>
    <message>
        <source>All figures at once: together they explain %1 of the order of outcomes.</source>
        <translation>Alle Größen zugleich: zusammen erklären sie %1 der Reihenfolge.</translation>
    </message>
    <message>
        <source>Cameras at each site</source>
        <translation>Kameras je Standort</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Days of footage</source>
        <translation>Tage Speicherdauer</translation>
    </message>
    <message>
        <source>Working out %1 of %2 plans</source>
        <translation>%1 von %2 Plänen gerechnet</translation>
    </message>
    <message>
        <source>none fits</source>
        <translation>nichts passt</translation>
    </message>
    <message>
        <source>, too close</source>
        <translation>, zu knapp</translation>
    </message>
    <message>
        <source>scenario “%1”</source>
        <translation>Szenario „%1“</translation>
    </message>
    <message>
        <source>How far the order of all outcomes follows this figure when every figure is drawn at once</source>
        <translation>Wie weit die Reihenfolge aller Ausgänge diesem Wert folgt, wenn alle Werte zugleich gezogen werden</translation>
    </message>
    <message>
        <source>The total with this figure at the ends of 8 of 10 outcomes, all others at their likely value</source>
        <translation>Die Summe mit diesem Wert an den Enden von 8 von 10 Ausgängen, alle anderen bei ihrem wahrscheinlichen Wert</translation>
    </message>
    <message>
        <source>All lines that rest on it</source>
        <translation>Alle Posten, die darauf beruhen</translation>
    </message>
    <message>
        <source>of the likely total</source>
        <translation>der wahrscheinlichen Summe</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>total of %1 against %2</source>
        <translation>Summe, %1, gegen %2</translation>
    </message>
    <message>
        <source>Framed: this plan. Your prices and must-haves.</source>
        <translation>Umrahmt: dieser Plan. Ihre Preise und Muss-Kriterien.</translation>
    </message>
    <message>
        <source>Framed: this plan. Your prices, cost only.</source>
        <translation>Umrahmt: dieser Plan. Ihre Preise, nur Kosten.</translation>
    </message>
</context>
</TS>
