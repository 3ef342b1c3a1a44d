/* Written by iso-names.test.ts from the package i18n-iso-countries (MIT): code | English | French | Dutch. */
export const isoNames = `
AD | Andorra | Andorre | Vorstendom Andorra; Andorra
AE | United Arab Emirates; UAE | Émirats Arabes Unis | Verenigde Arabische Emiraten
AF | Afghanistan | Afghanistan | Islamitisch Emiraat Afghanistan; Afghanistan
AG | Antigua and Barbuda | Antigua-et-Barbuda | Antigua en Barbuda
AI | Anguilla | Anguilla | Anguilla
AL | Albania | Albanie | Republiek Albanië; Albanië
AM | Armenia | Arménie | Republiek Armenië; Armenië
AO | Angola | Angola | Republiek Angola; Angola
AQ | Antarctica | Antarctique | Antarctica
AR | Argentina | Argentine | Argentijnse Republiek; Argentinië
AS | American Samoa | Samoa américaines | Amerikaans-Samoa
AT | Austria | Autriche | Republiek Oostenrijk; Oostenrijk
AU | Australia | Australie | Gemenebest van Australië; Australië
AW | Aruba | Aruba | Aruba
AX | Åland Islands; Aland Islands | Åland | Åland
AZ | Azerbaijan | Azerbaïdjan | Republiek Azerbeidzjan; Azerbeidzjan
BA | Bosnia and Herzegovina | Bosnie-Herzégovine | Bosnië en Herzegovina; Bosnië-Herzegovina
BB | Barbados | Barbade | Barbados
BD | Bangladesh | Bangladesh | Volksrepubliek Bangladesh; Bangladesh
BE | Belgium | Belgique | Koninkrijk België; België
BF | Burkina Faso | Burkina Faso | Burkina Faso
BG | Bulgaria | Bulgarie | Republiek Bulgarije; Bulgarije
BH | Bahrain | Bahreïn | Koninkrijk Bahrein; Bahrein
BI | Burundi | Burundi | Republiek Burundi; Burundi
BJ | Benin | Bénin | Republiek Benin; Benin
BL | Saint Barthélemy | Saint-Barthélemy | Saint Barthélemy
BM | Bermuda | Bermudes | Bermuda
BN | Brunei Darussalam | Brunei Darussalam | Brunei Darussalam; Brunei
BO | Bolivia | Bolivie | Plurinationale Staat Bolivia; Bolivië
BQ | Bonaire, Sint Eustatius and Saba | Bonaire, Saint-Eustache et Saba | Bonaire, Sint Eustatius en Saba
BR | Brazil | Brésil | Federale Republiek Brazilië; Brazilië
BS | Bahamas | Bahamas | Gemenebest van de Bahama's; Bahama's
BT | Bhutan | Bhoutan | Koninkrijk Bhutan; Bhutan
BV | Bouvet Island | Île Bouvet | Bouvet Eiland
BW | Botswana | Botswana | Republiek Botswana; Botswana
BY | Belarus | Biélorussie | Republiek Wit-Rusland; Wit-Rusland
BZ | Belize | Belize | Belize
CA | Canada | Canada | Canada
CC | Cocos (Keeling) Islands | Îles Cocos | Cocoseilanden
CD | Democratic Republic of the Congo; Congo | République démocratique du Congo | Democratische Republiek Congo; Congo-Kinshasa
CF | Central African Republic | République Centrafricaine | Centraal-Afrikaanse Republiek
CG | Republic of the Congo; Congo | République du Congo | Republiek Congo; Congo-Brazzaville
CH | Switzerland | Suisse | Zwitserse Bondsstaat; Zwitserland
CI | Cote d'Ivoire; Côte d'Ivoire; Ivory Coast | Côte-d'Ivoire | Republiek Ivoorkust; Ivoorkust
CK | Cook Islands | Îles Cook | Cookeilanden
CL | Chile | Chili | Republiek Chili; Chili
CM | Cameroon | Cameroun | Republiek Kameroen; Kameroen
CN | People's Republic of China; China | Chine | Volksrepubliek China; China
CO | Colombia | Colombie | Republiek Colombia; Colombia
CR | Costa Rica | Costa Rica | Republiek Costa Rica; Costa Rica
CU | Cuba | Cuba | Republiek Cuba; Cuba
CV | Cape Verde | Cap-Vert | Republiek Kaapverdië; Kaapverdië
CW | Curaçao | Curaçao | Curaçao
CX | Christmas Island | Île Christmas | Christmaseiland; Kersteiland
CY | Cyprus | Chypre | Republiek Cyprus; Cyprus
CZ | Czech Republic; Czechia | République Tchèque | Tsjechische Republiek; Tsjechië
DE | Germany | Allemagne | Bondsrepubliek Duitsland; Duitsland
DJ | Djibouti | Djibouti | Republiek Djibouti; Djibouti
DK | Denmark | Danemark | Koninkrijk Denemarken; Denemarken
DM | Dominica | Dominique | Gemenebest Dominica; Dominica
DO | Dominican Republic | République Dominicaine | Dominicaanse Republiek
DZ | Algeria | Algérie | Democratische Volksrepubliek Algerije; Algerije
EC | Ecuador | Équateur | Republiek Ecuador; Ecuador
EE | Estonia | Estonie | Republiek Estland; Estland
EG | Egypt | Égypte | Arabische Republiek Egypte; Egypte
EH | Western Sahara | Sahara occidental | Westelijke Sahara
ER | Eritrea | Érythrée | Staat Eritrea; Eritrea
ES | Spain | Espagne | Koninkrijk Spanje; Spanje
ET | Ethiopia | Éthiopie | Federale Democratische Republiek Ethiopië; Ethiopië
FI | Finland | Finlande | Republiek Finland; Finland
FJ | Fiji | Fidji | Republiek Fiji; Fiji
FK | Falkland Islands (Malvinas) | Îles Malouines | Falklandeilanden
FM | Micronesia, Federated States of | Micronésie | Federale Staten van Micronesië; Micronesië
FO | Faroe Islands | Îles Féroé | Faeröer
FR | France | France | Franse Republiek; Frankrijk
GA | Gabon | Gabon | Republiek Gabon; Gabon
GB | United Kingdom; UK; Great Britain | Royaume-Uni | Verenigd Koninkrijk van Groot-Brittannië en Noord-Ierland; Verenigd Koninkrijk
GD | Grenada | Grenade | Grenada
GE | Georgia | Géorgie | Georgië
GF | French Guiana | Guyane française | Frans-Guyana
GG | Guernsey | Guernesey | Guernsey
GH | Ghana | Ghana | Republiek Ghana; Ghana
GI | Gibraltar | Gibraltar | Gibraltar
GL | Greenland | Groenland | Groenland
GM | Republic of The Gambia; The Gambia; Gambia | Gambie | Republiek Gambia; Gambia
GN | Guinea | Guinée | Republiek Guinee; Guinea
GP | Guadeloupe | Guadeloupe | Guadeloupe
GQ | Equatorial Guinea | Guinée équatoriale | Republiek Equatoriaal-Guinea; Equatoriaal-Guinea
GR | Greece | Grèce | Helleense Republiek; Griekenland
GS | South Georgia and the South Sandwich Islands | Géorgie du Sud-et-les Îles Sandwich du Sud | Zuid-Georgia en de Zuidelijke Sandwicheilanden
GT | Guatemala | Guatemala | Republiek Guatemala; Guatemala
GU | Guam | Guam | Guam
GW | Guinea-Bissau | Guinée-Bissau | Republiek Guinee-Bissau; Guinee-Bissau
GY | Guyana | Guyana | Coöperatieve Republiek Guyana; Guyana
HK | Hong Kong | Hong Kong | Hong Kong
HM | Heard Island and McDonald Islands | Îles Heard-et-MacDonald | Heard en McDonaldeilanden
HN | Honduras | Honduras | Republiek Honduras; Honduras
HR | Croatia | Croatie | Republiek Kroatië; Kroatië
HT | Haiti | Haïti | Republiek Haïti; Haïti
HU | Hungary | Hongrie | Hongaarse Republiek; Hongarije
ID | Indonesia | Indonésie | Republiek Indonesië; Indonesië
IE | Ireland | Irlande | Ierse Republiek; Ierland
IL | Israel | Israël | Staat Israël; Israël
IM | Isle of Man | Île de Man | Man Eiland
IN | India | Inde | Republiek India; India
IO | British Indian Ocean Territory | Océan Indien Britannique | Brits Indische oceaan
IQ | Iraq | Irak | Republiek Irak; Irak
IR | Islamic Republic of Iran; Iran | Iran | Islamitische Republiek Iran; Iran
IS | Iceland | Islande | IJslandse Republiek; IJsland
IT | Italy | Italie | Italiaanse Republiek; Italië
JE | Jersey | Jersey | Jersey
JM | Jamaica | Jamaïque | Jamaica
JO | Jordan | Jordanie | Hasjemitisch Koninkrijk Jordanië; Jordanië
JP | Japan | Japon | Japan
KE | Kenya | Kenya | Republiek Kenia; Kenia
KG | Kyrgyzstan | Kirghizistan | Kirgizische Republiek; Kirgizië
KH | Cambodia | Cambodge | Koninkrijk Cambodja; Cambodja
KI | Kiribati | Kiribati | Republiek Kiribati; Kiribati
KM | Comoros | Comores | Unie der Comoren; Comoren
KN | Saint Kitts and Nevis | Saint-Christophe-et-Niévès | Federatie Saint Kitts en Nevis; Saint Kitts en Nevis
KP | North Korea | Corée du Nord | Democratische Volksrepubliek Korea; Noord-Korea
KR | South Korea; Korea, Republic of; Republic of Korea | Corée du Sud | Republiek Korea; Zuid-Korea
KW | Kuwait | Koweït | Staat Koeweit; Koeweit
KY | Cayman Islands | Îles Caïmans | Kaaimaneilanden
KZ | Kazakhstan | Kazakhstan | Republiek Kazachstan; Kazachstan
LA | Lao People's Democratic Republic | Laos | Lao Democratische Volksrepubliek; Laos
LB | Lebanon | Liban | Libanese Republiek; Libanon
LC | Saint Lucia | Sainte-Lucie | Saint Lucia
LI | Liechtenstein | Liechtenstein | Vorstendom Liechtenstein; Liechtenstein
LK | Sri Lanka | Sri Lanka | Democratische Socialistische Republiek Sri Lanka; Sri Lanka
LR | Liberia | Libéria | Republiek Liberia; Liberia
LS | Lesotho | Lesotho | Koninkrijk Lesotho; Lesotho
LT | Lithuania | Lituanie | Republiek Litouwen; Litouwen
LU | Luxembourg | Luxembourg | Groothertogdom Luxemburg; Luxemburg
LV | Latvia | Lettonie | Republiek Letland; Letland
LY | Libya | Libye | Staat Libië; Libië
MA | Morocco | Maroc | Koninkrijk Marokko; Marokko
MC | Monaco | Monaco | Vorstendom Monaco; Monaco
MD | Moldova, Republic of | Moldavie | Republiek Moldavië; Moldavië
ME | Montenegro | Monténégro | Montenegro
MF | Saint Martin (French part) | Saint-Martin (partie française) | Sint-Maarten (Frans deel); Sint-Maarten (Franse Antillen); Collectiviteit van Sint-Maarten
MG | Madagascar | Madagascar | Republiek Madagaskar; Madagaskar
MH | Marshall Islands | Îles Marshall | Republiek der Marshalleilanden; Marshalleilanden
MK | The Republic of North Macedonia; North Macedonia | Macédoine du Nord | Republiek Noord-Macedonië; Noord-Macedonië
ML | Mali | Mali | Republiek Mali; Mali
MM | Myanmar | Myanmar | Republiek van de Unie van Myanmar; Myanmar
MN | Mongolia | Mongolie | Mongolië
MO | Macao | Macao | Macao
MP | Northern Mariana Islands | Îles Mariannes du Nord | Noordelijke Marianen
MQ | Martinique | Martinique | Martinique
MR | Mauritania | Mauritanie | Islamitische Republiek Mauritanië; Mauritanië
MS | Montserrat | Montserrat | Montserrat
MT | Malta | Malte | Republiek Malta; Malta
MU | Mauritius | Maurice | Republiek Mauritius; Mauritius
MV | Maldives | Maldives | Republiek der Maldiven; Maldiven
MW | Malawi | Malawi | Republiek Malawi; Malawi
MX | Mexico | Mexique | Verenigde Mexicaanse Staten; Mexico
MY | Malaysia | Malaisie | Maleisië
MZ | Mozambique | Mozambique | Republiek Mozambique; Mozambique
NA | Namibia | Namibie | Republiek Namibië; Namibië
NC | New Caledonia | Nouvelle-Calédonie | Nieuw-Caledonië
NE | Niger | Niger | Republiek Niger; Niger
NF | Norfolk Island | Île Norfolk | Norfolk
NG | Nigeria | Nigéria | Federale Republiek Nigeria; Nigeria
NI | Nicaragua | Nicaragua | Republiek Nicaragua; Nicaragua
NL | Netherlands; The Netherlands; Netherlands (Kingdom of the) | Pays-Bas | Koninkrijk der Nederlanden; Nederland
NO | Norway | Norvège | Koninkrijk Noorwegen; Noorwegen
NP | Nepal | Népal | Federale Democratische Republiek Nepal; Nepal
NR | Nauru | Nauru | Republiek Nauru; Nauru
NU | Niue | Niué | Niue
NZ | New Zealand | Nouvelle-Zélande | Nieuw-Zeeland
OM | Oman | Oman | Sultanaat Oman; Oman
PA | Panama | Panama | Republiek Panama; Panama
PE | Peru | Pérou | Republiek Peru; Peru
PF | French Polynesia | Polynésie française | Frans-Polynesië
PG | Papua New Guinea | Papouasie-Nouvelle-Guinée | Onafhankelijke Staat Papoea-Nieuw-Guinea; Papoea-Nieuw-Guinea
PH | Philippines | Philippines | Republiek der Filipijnen; Filipijnen
PK | Pakistan | Pakistan | Islamitische Republiek Pakistan; Pakistan
PL | Poland | Pologne | Republiek Polen; Polen
PM | Saint Pierre and Miquelon | Saint-Pierre-et-Miquelon | Saint-Pierre en Miquelon
PN | Pitcairn; Pitcairn Islands | Îles Pitcairn | Pitcairn
PR | Puerto Rico | Porto Rico | Puerto Rico
PS | State of Palestine; Palestine | Palestine | Staat Palestina; Palestina
PT | Portugal | Portugal | Portugese Republiek; Portugal
PW | Palau | Palaos | Republiek Palau; Palau
PY | Paraguay | Paraguay | Republiek Paraguay; Paraguay
QA | Qatar | Qatar | Staat Qatar; Qatar
RE | Reunion | Réunion | Réunion
RO | Romania | Roumanie | Roemeense Republiek; Roemenië
RS | Serbia | Serbie | Republiek Servië; Servië
RU | Russian Federation; Russia | Russie | Russische Federatie; Rusland
RW | Rwanda | Rwanda | Republiek Rwanda; Rwanda
SA | Saudi Arabia | Arabie Saoudite | Koninkrijk Saudi-Arabië; Saudi-Arabië
SB | Solomon Islands | Îles Salomon | Salomonseilanden
SC | Seychelles | Seychelles | Republiek der Seychellen; Seychellen
SD | Sudan | Soudan | Republiek Soedan; Soedan
SE | Sweden | Suède | Koninkrijk Zweden; Zweden
SG | Singapore | Singapour | Republiek Singapore; Singapore
SH | Saint Helena | Sainte-Hélène | Sint-Helena
SI | Slovenia | Slovénie | Republiek Slovenië; Slovenië
SJ | Svalbard and Jan Mayen | Svalbard et Île Jan Mayen | Spitsbergen en Jan Mayen
SK | Slovakia | Slovaquie | Slowaakse Republiek; Slowakije
SL | Sierra Leone | Sierra Leone | Republiek Sierra Leone; Sierra Leone
SM | San Marino | Saint-Marin | Republiek San Marino; San Marino
SN | Senegal | Sénégal | Republiek Senegal; Senegal
SO | Somalia | Somalie | Federale Republiek Somalië; Somalië
SR | Suriname | Suriname | Republiek Suriname; Suriname
SS | South Sudan | Soudan du Sud | Republiek Zuid-Soedan; Zuid-Soedan
ST | Sao Tome and Principe | São Tomé-et-Principe | Democratische Republiek São Tomé en Principe; São Tomé en Principe
SV | El Salvador | El Salvador | Republiek El Salvador; El Salvador
SX | Sint Maarten (Dutch part) | Saint-Martin (partie néerlandaise) | Sint Maarten; Sint-Maarten; Sint Maarten (Nederlands deel); Land Sint Maarten
SY | Syrian Arab Republic | Syrie | Syrische Arabische Republiek; Syrië
SZ | Eswatini | Royaume d'Eswatini | Koninkrijk Eswatini; Eswatini; Swaziland
TC | Turks and Caicos Islands | Îles Turques-et-Caïques | Turks- en Caicoseilanden
TD | Chad | Tchad | Republiek Tsjaad; Tsjaad
TF | French Southern Territories | Terres australes françaises | Franse Zuidelijke Gebieden
TG | Togo | Togo | Togolese Republiek; Togo
TH | Thailand | Thaïlande | Koninkrijk Thailand; Thailand
TJ | Tajikistan | Tadjikistan | Republiek Tadzjikistan; Tadzjikistan
TK | Tokelau | Tokelau | Tokelau
TL | Timor-Leste | Timor-Leste | Democratische Republiek Timor-Leste; Timor Leste
TM | Turkmenistan | Turkménistan | Turkmeense Republiek; Turkmenistan
TN | Tunisia | Tunisie | Republiek Tunesië; Tunesië
TO | Tonga | Tonga | Koninkrijk Tonga; Tonga
TR | Türkiye; Turkey | Turquie | Republiek Turkije; Turkije
TT | Trinidad and Tobago | Trinité-et-Tobago | Republiek Trinidad en Tobago; Trinidad en Tobago
TV | Tuvalu | Tuvalu | Tuvalu
TW | Taiwan, Province of China; Taiwan | Taïwan | Taiwan
TZ | United Republic of Tanzania; Tanzania | République unie de Tanzanie | Verenigde Republiek Tanzania; Tanzania
UA | Ukraine | Ukraine | Oekraïne
UG | Uganda | Ouganda | Republiek Oeganda; Oeganda
UM | United States Minor Outlying Islands | Îles mineures éloignées des États-Unis | Amerikaanse Kleinere Afgelegen Eilanden
US | United States of America; United States; USA; U.S.A.; US; U.S. | États-Unis d'Amérique | Verenigde Staten van Amerika; Verenigde Staten
UY | Uruguay | Uruguay | Oostelijke Republiek Uruguay; Uruguay
UZ | Uzbekistan | Ouzbékistan | Republiek Oezbekistan; Oezbekistan
VA | Holy See (Vatican City State) | Saint-Siège (Vatican) | Vaticaanstad
VC | Saint Vincent and the Grenadines | Saint-Vincent-et-les-Grenadines | Saint Vincent en de Grenadines
VE | Venezuela | Venezuela | Bolivariaanse Republiek Venezuela; Venezuela
VG | Virgin Islands, British | Îles vierges britanniques | Britse Maagdeneilanden
VI | Virgin Islands, U.S. | Îles vierges américaines | Amerikaanse Maagdeneilanden
VN | Vietnam | Vietnam | Socialistische Republiek Vietnam; Vietnam
VU | Vanuatu | Vanuatu | Republiek Vanuatu; Vanuatu
WF | Wallis and Futuna | Wallis-et-Futuna | Wallis en Futuna
WS | Samoa | Samoa | Onafhankelijke Staat Samoa; Samoa
XK | Kosovo | Kosovo | Republiek Kosovo; Kosovo
YE | Yemen | Yémen | Republiek Jemen; Jemen
YT | Mayotte | Mayotte | Mayotte
ZA | South Africa | Afrique du Sud | Republiek Zuid-Afrika; Zuid-Afrika
ZM | Zambia | Zambie | Republiek Zambia; Zambia
ZW | Zimbabwe | Zimbabwe | Republiek Zimbabwe; Zimbabwe
`;
