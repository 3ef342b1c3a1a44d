/*
 * Parts of a State that documents name in its place. One line a territory: code of the Party | what we call the
 * territory | its other names. Only such as make or apply law of their own, or are addressed apart, and whose name
 * is no other thing's (a city, a person): "Zurich" is a city, "Canton of Zurich" is a party's part.
 * Where the status of an area is disputed this follows the lists of the Council of Europe and judges nothing.
 */
export const territories = `
BA | Republika Srpska | Republika Sprska; Republic of Srpska; République serbe de Bosnie; Servische Republiek
BA | Federation of Bosnia and Herzegovina | Federation of BiH; FBiH; Federation of Bosnia-Herzegovina; Fédération de Bosnie-Herzégovine; Federatie van Bosnië en Herzegovina
BA | Brčko District | Brčko District of Bosnia and Herzegovina; Brčko District of BiH; Brčko; District of Brčko; district de Brčko
BE | Flemish Community | Flemish Communities; Flemish Region; Flemish-speaking Community; Dutch-speaking Community; Flemish and French Communities; Flemish and French-speaking Communities; Flanders; Communauté flamande; Région flamande; Flandre; Vlaanderen; Vlaamse Gemeenschap; Vlaamse Gewest
BE | French Community | French-speaking Community; French Communities; French and Flemish Communities; French-speaking and Flemish Communities; Francophone Community; Wallonia-Brussels Federation; Federation Wallonia-Brussels; Communauté française; Fédération Wallonie-Bruxelles; Franse Gemeenschap; French Community Commission; Franstalige Gemeenschap
BE | German-speaking Community | German-speaking and Flemish Communities; German-speaking Communities; Communauté germanophone; Duitstalige Gemeenschap
BE | Walloon Region | Wallonia; Région wallonne; Wallonie; Wallonië; Waals Gewest
BE | Brussels-Capital Region | Région de Bruxelles-Capitale; Brussels Hoofdstedelijk Gewest; Brussels Region
BE | Province of Luxembourg | Luxembourg Province
CH | Canton of Zurich | Canton Zurich; Canton de Zurich
CH | Canton of Bern | Canton of Berne; Canton de Berne; Canton Bern
CH | Canton of Lucerne | Canton de Lucerne
CH | Canton of Uri | Canton d'Uri
CH | Canton of Schwyz | Canton de Schwyz
CH | Canton of Obwalden | Obwalden
CH | Canton of Nidwalden | Nidwalden
CH | Canton of Glarus | Canton de Glaris
CH | Canton of Zug | Canton de Zoug
CH | Canton of Fribourg | Canton de Fribourg
CH | Canton of Solothurn | Canton de Soleure
CH | Canton of Basel-Stadt | Basel-Stadt; Canton of Basel; Bâle-Ville
CH | Canton of Basel-Landschaft | Basel-Landschaft; Bâle-Campagne
CH | Canton of Schaffhausen | Canton de Schaffhouse
CH | Canton of Appenzell | Appenzell Ausserrhoden; Appenzell Innerrhoden
CH | Canton of St. Gallen | Canton of Saint Gallen; Canton of Sankt Gallen; Canton de Saint-Gall
CH | Canton of Graubünden | Graubünden; Grisons
CH | Canton of Aargau | Aargau; Argovie
CH | Canton of Thurgau | Thurgau; Thurgovie
CH | Canton of Ticino | Ticino; Canton du Tessin
CH | Canton of Vaud | Vaud
CH | Canton of Valais | Valais
CH | Canton of Neuchâtel | Canton de Neuchâtel
CH | Canton of Geneva | Canton de Genève
CH | Canton of Jura | Canton du Jura
CN | Hong Kong | Hong Kong SAR; Hong Kong, China; Hong Kong Special Administrative Region
CN | Macao | Macau; Macao SAR; Macao, China
CY | northern part of Cyprus | Northern Cyprus; North Cyprus; Turkish Republic of Northern Cyprus; République turque de Chypre du Nord; Noord-Cyprus
DE | Baden-Württemberg | Baden-Wuerttemberg; Bade-Wurtemberg
DE | Bavaria | Bavière; Beieren; Free State of Bavaria
DE | Brandenburg | Brandebourg
DE | Hesse | Hessen
DE | Lower Saxony | Niedersachsen; Basse-Saxe
DE | Mecklenburg-Western Pomerania | Mecklenburg-Vorpommern; Mecklenburg-West Pomerania
DE | North Rhine-Westphalia | Nordrhein-Westfalen; Rhénanie-du-Nord-Westphalie; North-Rhine Westphalia
DE | Rhineland-Palatinate | Rheinland-Pfalz; Rhénanie-Palatinat
DE | Saarland | Sarre
DE | Saxony | Sachsen; Free State of Saxony
DE | Saxony-Anhalt | Sachsen-Anhalt
DE | Schleswig-Holstein |
DE | Thuringia | Thüringen; Thuringe
DK | Faroe Islands | Faroes; Faeroe Islands; Îles Féroé; Faeröer
DK | Greenland | Groenland
ES | Catalonia | Catalogne; Catalonië
ES | Basque Country | Pays basque; Baskenland
ES | Andalusia | Andalucía; Andalousie
ES | Navarre | Navarra
ES | Valencian Community | Comunidad Valenciana
ES | Canary Islands | Îles Canaries; Canarische Eilanden
ES | Balearic Islands | Îles Baléares
FI | Åland | Åland Islands; Îles Åland; Ålandeilanden; Åland Province
FR | French Guiana | Guyane française; Frans-Guyana
FR | French Polynesia | Polynésie française; Frans-Polynesië
FR | New Caledonia | Nouvelle-Calédonie; Nieuw-Caledonië
FR | Réunion | Réunion Island; Île de la Réunion; island of Réunion
FR | Saint Pierre and Miquelon | Saint-Pierre-et-Miquelon
FR | Saint Barthélemy | Saint-Barthélemy
FR | Wallis and Futuna | Wallis-et-Futuna; Wallis en Futuna
FR | French Southern Territories | Terres australes françaises; Franse Zuidelijke Gebieden
GB | England | Angleterre; Engeland
GB | Scotland | Écosse; Schotland
GB | Wales | Pays de Galles
GB | Northern Ireland | Irlande du Nord; Noord-Ierland
GB | Jersey | Bailiwick of Jersey
GB | Guernsey | Bailiwick of Guernsey; Guernesey
GB | Isle of Man | Île de Man
GB | Bermuda | Bermudes
GB | Cayman Islands | Îles Caïmans; Kaaimaneilanden
GB | British Virgin Islands | Virgin Islands, British; Virgin Islands (British); Îles Vierges britanniques; Britse Maagdeneilanden
GB | Turks and Caicos Islands | Îles Turques-et-Caïques; Turks- en Caicoseilanden
GB | Saint Helena | St. Helena; Sainte-Hélène; Sint-Helena
GB | Pitcairn | Pitcairn Islands; Îles Pitcairn
GB | Akrotiri and Dhekelia |
GE | Abkhazia | Abkhazie; Abchazië; Autonomous Republic of Abkhazia
GE | South Ossetia | Ossétie du Sud; Zuid-Ossetië; Tskhinvali region
GE | Adjara | Adjarie; Autonomous Republic of Adjara
IT | South Tyrol | Alto Adige; Trentino-Alto Adige; Trentino-South Tyrol; Autonomous Province of Bolzano; Autonomous Province of Trento; Province of Bolzano
IT | Emilia-Romagna |
IT | Lombardy | Lombardie; Lombardije
IT | Sardinia | Sardaigne; Sardinië
IT | Sicily | Sicile; Sicilië
IT | Tuscany | Toscane
IT | Friuli-Venezia Giulia |
MD | Gagauzia | Gagaouzie; Autonomous Territorial Unit of Gagauzia
MD | Transnistria | Transnistrian region; Transdniestria; Transnistrie; Transnistrië
NL | Sint Maarten | St. Maarten; Sint Maarten (Dutch part); Sint-Maarten
NL | Caribbean Netherlands | Caribbean part of the Netherlands; Caribisch Nederland; BES islands; Bonaire; Sint Eustatius; Bonaire, Sint Eustatius and Saba; Bonaire, Sint Eustatius en Saba; Bonaire, Saint-Eustache et Saba
NL | Netherlands Antilles | Antilles néerlandaises; Nederlandse Antillen
NO | Svalbard and Jan Mayen | Svalbard; Spitsbergen
PT | Azores | Açores; Azoren
PT | Madeira | Madère
RS | Vojvodina | Voïvodine; Autonomous Province of Vojvodina
RU | Chechen Republic | Chechnya; Tchétchénie; Tsjetsjenië
RU | Republic of Tatarstan | Tatarstan
RU | Republic of Dagestan | Dagestan
UA | Crimea | Autonomous Republic of Crimea; Crimée; Krim
US | Puerto Rico | Porto Rico
US | Georgia (United States) | Atlanta, Georgia; Georgia, USA; Georgia, United States; Georgia State University; Georgia Tech
GB | South Georgia and the South Sandwich Islands | South Georgia
US | American Samoa | Samoa américaines; Amerikaans-Samoa
US | Northern Mariana Islands | Îles Mariannes du Nord; Noordelijke Marianen
US | United States Virgin Islands | US Virgin Islands; Virgin Islands, U.S.; Virgin Islands (U.S.); Îles Vierges américaines; Amerikaanse Maagdeneilanden
AU | Norfolk Island | Île Norfolk
AU | Christmas Island | Île Christmas; Christmaseiland
AU | Cocos (Keeling) Islands | Îles Cocos; Cocoseilanden
`;

/** Territories to which ISO 3166 gives a code of their own: that code, its Party's, what we call it. */
export const isoTerritories = `
AI | GB | Anguilla
AS | US | American Samoa
AW | NL | Aruba
AX | FI | Åland
BL | FR | Saint Barthélemy
BM | GB | Bermuda
BQ | NL | Caribbean Netherlands
BV | NO | Bouvet Island
CC | AU | Cocos (Keeling) Islands
CW | NL | Curaçao
CX | AU | Christmas Island
FO | DK | Faroe Islands
GF | FR | French Guiana
GG | GB | Guernsey
GI | GB | Gibraltar
GL | DK | Greenland
GP | FR | Guadeloupe
GS | GB | South Georgia and the South Sandwich Islands
GU | US | Guam
HK | CN | Hong Kong
HM | AU | Heard Island and McDonald Islands
IM | GB | Isle of Man
IO | GB | British Indian Ocean Territory
JE | GB | Jersey
KY | GB | Cayman Islands
MF | FR | Saint Martin
MO | CN | Macao
MP | US | Northern Mariana Islands
MQ | FR | Martinique
MS | GB | Montserrat
NC | FR | New Caledonia
NF | AU | Norfolk Island
PF | FR | French Polynesia
PM | FR | Saint Pierre and Miquelon
PN | GB | Pitcairn
PR | US | Puerto Rico
RE | FR | Réunion
SH | GB | Saint Helena
SJ | NO | Svalbard and Jan Mayen
SX | NL | Sint Maarten
TC | GB | Turks and Caicos Islands
TF | FR | French Southern Territories
TK | NZ | Tokelau
UM | US | United States Minor Outlying Islands
VG | GB | British Virgin Islands
VI | US | United States Virgin Islands
WF | FR | Wallis and Futuna
YT | FR | Mayotte
`;
