/*
 * Adjectives of States: code | English | French (its forms without the final -e, -s, -es) | Dutch (its stem).
 * Left out where one adjective serves two States (Congolese, Dominican) or is first of all a language or a people
 * (Serb, Turkic, Roma). Whether one of them names a party in a sentence is judged in adjective-sense.ts.
 */
export const adjectives = `
AD | Andorran | andorran | Andorrees
AE | Emirati | émirati |
AF | Afghan | afghan | Afghaans
AL | Albanian | albanais | Albanees
AM | Armenian | arménien | Armeens
AR | Argentine; Argentinian | argentin | Argentijns
AT | Austrian | autrichien | Oostenrijks
AU | Australian | australien | Australisch
AZ | Azerbaijani | azerbaïdjanais | Azerbeidzjaans
BA | Bosnian | bosnien | Bosnisch
BD | Bangladeshi | bangladais |
BE | Belgian | belge | Belgisch
BG | Bulgarian | bulgare | Bulgaars
BR | Brazilian | brésilien | Braziliaans
BY | Belarusian; Belarussian | bélarussien; biélorusse | Belarussisch; Wit-Russisch
CA | Canadian | canadien | Canadees
CH | Swiss | suisse; helvétique | Zwitsers
CL | Chilean | chilien | Chileens
CN | Chinese | chinois | Chinees
CO | Colombian | colombien | Colombiaans
CU | Cuban | cubain | Cubaans
CY | Cypriot | chypriote | Cypriotisch
CZ | Czech | tchèque | Tsjechisch
DE | German | allemand | Duits
DK | Danish | danois | Deens
DZ | Algerian | algérien | Algerijns
EE | Estonian | estonien | Ests; Estlands
EG | Egyptian | égyptien | Egyptisch
ES | Spanish | espagnol | Spaans
ET | Ethiopian | éthiopien | Ethiopisch
FI | Finnish | finlandais | Fins
FR | French | français | Frans
GB | British | britannique | Brits
GE | Georgian | géorgien | Georgisch
GH | Ghanaian | ghanéen | Ghanees
GR | Greek; Hellenic | grec; grecque; hellénique | Grieks
HR | Croatian | croate | Kroatisch
HU | Hungarian | hongrois | Hongaars
ID | Indonesian | indonésien | Indonesisch
IE | Irish | irlandais | Iers
IL | Israeli | israélien | Israëlisch
IN | Indian | indien | Indiaas
IQ | Iraqi | irakien; iraquien | Iraaks
IR | Iranian | iranien | Iraans
IS | Icelandic | islandais | IJslands
IT | Italian | italien | Italiaans
JO | Jordanian | jordanien | Jordaans
JP | Japanese | japonais | Japans
KE | Kenyan | kényan | Keniaans
KG | Kyrgyz | kirghize | Kirgizisch
KR | Korean | coréen | Koreaans
KZ | Kazakh; Kazakhstani | kazakh | Kazachs
LB | Lebanese | libanais | Libanees
LI | | liechtensteinois | Liechtensteins
LT | Lithuanian | lituanien | Litouws
LU | Luxembourgish; Luxembourgian; Luxembourger | luxembourgeois | Luxemburgs
LV | Latvian | letton | Lets
LY | Libyan | libyen | Libisch
MA | Moroccan | marocain | Marokkaans
MC | Monegasque | monégasque | Monegaskisch
MD | Moldovan | moldove; moldave | Moldavisch
ME | Montenegrin | monténégrin | Montenegrijns
MK | Macedonian | macédonien | Macedonisch
MT | Maltese | maltais | Maltees
MX | Mexican | mexicain | Mexicaans
MY | Malaysian | malaisien | Maleisisch
NG | Nigerian | nigérian | Nigeriaans
NL | Dutch | néerlandais | Nederlands
NO | Norwegian | norvégien | Noors
NZ | | néo-zélandais |
PE | Peruvian | péruvien | Peruaans
PH | Philippine; Filipino | philippin | Filipijns
PK | Pakistani | pakistanais | Pakistaans
PL | Polish | polonais | Pools
PS | Palestinian | palestinien | Palestijns
PT | Portuguese | portugais | Portugees
RO | Romanian | roumain | Roemeens
RS | Serbian | serbe | Servisch
RU | Russian | russe | Russisch
SA | Saudi | saoudien | Saoedisch
SE | Swedish | suédois | Zweeds
SI | Slovenian; Slovene | slovène | Sloveens
SK | Slovak; Slovakian | slovaque | Slowaaks
SM | Sammarinese; San Marinese | saint-marinais | San Marinees
SY | Syrian | syrien | Syrisch
TH | Thai | thaïlandais | Thais
TN | Tunisian | tunisien | Tunesisch
TR | Turkish | turc; turque | Turks
UA | Ukrainian | ukrainien | Oekraïens
US | American | américain | Amerikaans
UZ | Uzbek | ouzbek; ouzbèke | Oezbeeks
VN | Vietnamese | vietnamien | Vietnamees
ZA | South African | sud-africain | Zuid-Afrikaans
`;

/** Adjectives of parts of a State: code | territory | English. */
export const territoryAdjectives = `
BE | Flemish Community | Flemish
BE | Walloon Region | Walloon
GB | Scotland | Scottish
GB | Wales | Welsh
ES | Catalonia | Catalan
ES | Basque Country | Basque
DE | Bavaria | Bavarian
DK | Greenland | Greenlandic
DK | Faroe Islands | Faroese
RU | Chechen Republic | Chechen
`;
