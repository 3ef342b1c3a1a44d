/*
 * Our own register of names, beside the bare list of ISO 3166 (iso-names.ts). One line a State or territory:
 * code | English | French | Dutch. The first name of a column is the one that we print; the others, parted by ";",
 * are names that documents of the Council of Europe and of the United Nations carry for the same State. A column
 * may be empty. Above 120 lines because it is a table.
 */
export const registerNames = `
AD | Andorra; Principality of Andorra | Andorre; Principauté d'Andorre | Andorra
AE | United Arab Emirates | Émirats arabes unis | Verenigde Arabische Emiraten
AL | Albania; Republic of Albania | Albanie; République d'Albanie | Albanië
AM | Armenia; Republic of Armenia | Arménie; République d'Arménie | Armenië
AT | Austria; Republic of Austria | Autriche; République d'Autriche | Oostenrijk
AZ | Azerbaijan; Republic of Azerbaijan | Azerbaïdjan; République d'Azerbaïdjan | Azerbeidzjan
BA | Bosnia and Herzegovina; Bosnia-Herzegovina; Bosnia & Herzegovina; Bosnia / Herzegovina; Bosnia | Bosnie-Herzégovine; Bosnie et Herzégovine; Bosnie | Bosnië en Herzegovina; Bosnië
BE | Belgium; Kingdom of Belgium | Belgique; Royaume de Belgique | België; Belgie
BG | Bulgaria; Republic of Bulgaria | Bulgarie; République de Bulgarie | Bulgarije
BN | Brunei Darussalam; Brunei | Brunéi Darussalam; Brunéi | Brunei
BO | Bolivia; Bolivia (Plurinational State of); Plurinational State of Bolivia | Bolivie; Bolivie (État plurinational de); État plurinational de Bolivie | Bolivia
BY | Belarus; Republic of Belarus; Byelorussia | Bélarus; Biélorussie | Belarus; Wit-Rusland
CD | Democratic Republic of the Congo; Congo, Democratic Republic of the; Congo (Democratic Republic of the); DR Congo; Congo-Kinshasa | République démocratique du Congo | Democratische Republiek Congo
CF | Central African Republic | République centrafricaine | Centraal-Afrikaanse Republiek
CG | Congo; Republic of the Congo; Republic of Congo; Congo-Brazzaville | Congo; République du Congo | Congo
CH | Switzerland; Swiss Confederation | Suisse; Confédération suisse | Zwitserland
CI | Côte d'Ivoire; Ivory Coast | Côte d'Ivoire | Ivoorkust
CN | China; People's Republic of China | Chine; République populaire de Chine | China
CV | Cabo Verde; Cape Verde | Cabo Verde; Cap-Vert | Kaapverdië
CY | Cyprus; Republic of Cyprus | Chypre; République de Chypre | Cyprus
CZ | Czech Republic; Czechia; Czech Rep. | République tchèque; Tchéquie | Tsjechië; Tsjechische Republiek
DE | Germany; Federal Republic of Germany | Allemagne; République fédérale d'Allemagne | Duitsland
DK | Denmark; Kingdom of Denmark | Danemark; Royaume du Danemark | Denemarken
DO | Dominican Republic | République dominicaine | Dominicaanse Republiek
EE | Estonia; Republic of Estonia | Estonie; République d'Estonie | Estland
ES | Spain; Kingdom of Spain | Espagne; Royaume d'Espagne | Spanje
FI | Finland; Republic of Finland | Finlande; République de Finlande | Finland
FK | Falkland Islands (Malvinas); Falkland Islands; Malvinas | Îles Falkland (Malvinas); Îles Malouines | Falklandeilanden
FM | Micronesia; Micronesia (Federated States of); Federated States of Micronesia | Micronésie; Micronésie (États fédérés de); États fédérés de Micronésie | Micronesia
FR | France; French Republic | France; République française | Frankrijk
GB | United Kingdom; United Kingdom of Great Britain and Northern Ireland; Great Britain and Northern Ireland; Great Britain | Royaume-Uni; Royaume-Uni de Grande-Bretagne et d'Irlande du Nord; Grande-Bretagne | Verenigd Koninkrijk; Groot-Brittannië
GE | Georgia; Republic of Georgia | Géorgie | Georgië
GM | Gambia | Gambie | Gambia
GR | Greece; Hellenic Republic | Grèce; République hellénique | Griekenland
GW | Guinea-Bissau | Guinée-Bissau | Guinee-Bissau
HR | Croatia; Republic of Croatia | Croatie; République de Croatie | Kroatië
HU | Hungary; Republic of Hungary | Hongrie; République de Hongrie | Hongarije
IE | Ireland; Republic of Ireland | Irlande; République d'Irlande | Ierland
IR | Iran; Islamic Republic of Iran; Iran (Islamic Republic of); Iran, Islamic Republic of | Iran; République islamique d'Iran; Iran (République islamique d') | Iran
IS | Iceland; Republic of Iceland | Islande; République d'Islande | IJsland
IT | Italy; Italian Republic; Republic of Italy | Italie; République italienne | Italië
KG | Kyrgyzstan; Kyrgyz Republic | Kirghizistan; République kirghize | Kirgizië; Kirgizstan
KN | Saint Kitts and Nevis; St. Kitts and Nevis | Saint-Kitts-et-Nevis | Saint Kitts en Nevis
KP | Democratic People's Republic of Korea; DPR Korea; DPR of Korea; Korea, Democratic People's Republic of; Korea (Democratic People's Republic of); North Korea | République populaire démocratique de Corée; Corée du Nord | Noord-Korea; Democratische Volksrepubliek Korea
KR | Republic of Korea; Korea; South Korea; Korea, Republic of; Korea (Republic of) | République de Corée; Corée du Sud; Corée | Zuid-Korea; Korea
LA | Lao People's Democratic Republic; Lao PDR; Laos | République démocratique populaire lao; Laos | Laos
LC | Saint Lucia; St. Lucia | Sainte-Lucie | Saint Lucia
LI | Liechtenstein; Principality of Liechtenstein | Liechtenstein; Principauté de Liechtenstein | Liechtenstein
LT | Lithuania; Republic of Lithuania | Lituanie; République de Lituanie | Litouwen
LU | Luxembourg; Grand Duchy of Luxembourg; Grand-Duchy of Luxembourg; Luxemburg | Luxembourg; Grand-Duché de Luxembourg | Luxemburg
LV | Latvia; Republic of Latvia | Lettonie; République de Lettonie | Letland
LY | Libya; Libyan Arab Jamahiriya | Libye; Jamahiriya arabe libyenne | Libië
MC | Monaco; Principality of Monaco | Monaco; Principauté de Monaco | Monaco
MD | Republic of Moldova; Moldova; Moldova, Republic of; Moldova (Republic of); Rep. of Moldova | République de Moldova; Moldova; Moldavie; République de Moldavie | Moldavië; Republiek Moldavië; Moldova; Republiek Moldova
ME | Montenegro | Monténégro | Montenegro
MK | North Macedonia; Republic of North Macedonia; former Yugoslav Republic of Macedonia; Yugoslav Republic of Macedonia; Republic of Macedonia; FYR of Macedonia; FYR Macedonia; Macedonia FYR; Macedonia (FYR); Macedonia, FYR; Macedonia | Macédoine du Nord; République de Macédoine du Nord; Ex-République yougoslave de Macédoine; République yougoslave de Macédoine; République de Macédoine; Macédoine | Noord-Macedonië; Voormalige Joegoslavische Republiek Macedonië; Macedonië
MM | Myanmar; Burma | Myanmar; Birmanie | Myanmar; Birma
MT | Malta; Republic of Malta | Malte; République de Malte | Malta
NL | Netherlands; Kingdom of the Netherlands; Netherlands (Kingdom of the); Holland | Pays-Bas; Royaume des Pays-Bas; Pays-Bas (Royaume des) | Nederland; Koninkrijk der Nederlanden
NO | Norway; Kingdom of Norway | Norvège; Royaume de Norvège | Noorwegen
PL | Poland; Republic of Poland | Pologne; République de Pologne | Polen
PS | State of Palestine; Palestine; Occupied Palestinian Territory; Occupied Palestinian Territories; Palestinian Authority | État de Palestine; Palestine; Territoire palestinien occupé | Palestina
PT | Portugal; Portuguese Republic | Portugal; République portugaise | Portugal
RO | Romania; Rumania | Roumanie | Roemenië
RS | Serbia; Republic of Serbia | Serbie; République de Serbie | Servië
RU | Russian Federation; Russia; Russian Fed. | Fédération de Russie; Russie | Russische Federatie; Rusland
SA | Saudi Arabia; Kingdom of Saudi Arabia | Arabie saoudite | Saoedi-Arabië; Saudi-Arabië
SE | Sweden; Kingdom of Sweden | Suède; Royaume de Suède | Zweden
SI | Slovenia; Republic of Slovenia | Slovénie; République de Slovénie | Slovenië
SK | Slovak Republic; Slovakia; Slovak Rep. | République slovaque; Slovaquie | Slowakije; Slowaakse Republiek
SM | San Marino; Republic of San Marino | Saint-Marin; République de Saint-Marin | San Marino
ST | Sao Tome and Principe; São Tomé and Príncipe; Sao Tomé | Sao Tomé-et-Principe; Sao Tomé | Sao Tomé en Principe
SY | Syrian Arab Republic; Syria | République arabe syrienne; Syrie | Syrië
SZ | Eswatini; Kingdom of Eswatini; Swaziland | Eswatini; Royaume d'Eswatini; Swaziland | Eswatini; Swaziland
TL | Timor-Leste; East Timor | Timor-Leste; Timor oriental | Oost-Timor; Timor-Leste
TR | Türkiye; Turkey; Republic of Türkiye; Republic of Turkey | Türkiye; Turquie; République de Türkiye; République de Turquie | Turkije; Türkiye
TW | Taiwan; Chinese Taipei; Taiwan, Province of China | Taïwan; Taipei chinois | Taiwan
TZ | United Republic of Tanzania; Tanzania; Tanzania, United Republic of; Tanzania (United Republic of) | République-Unie de Tanzanie; Tanzanie | Tanzania
UA | Ukraine | Ukraine | Oekraïne
US | United States of America; United States | États-Unis d'Amérique; États-Unis | Verenigde Staten; Verenigde Staten van Amerika
VA | Holy See; Vatican City State; Vatican City; Vatican | Saint-Siège; État de la Cité du Vatican; Cité du Vatican; Vatican | Heilige Stoel; Vaticaanstad
VC | Saint Vincent and the Grenadines; St. Vincent and the Grenadines | Saint-Vincent-et-les-Grenadines | Saint Vincent en de Grenadines
VE | Venezuela; Bolivarian Republic of Venezuela; Venezuela (Bolivarian Republic of) | Venezuela; République bolivarienne du Venezuela; Venezuela (République bolivarienne du) | Venezuela
VN | Viet Nam; Vietnam | Viet Nam; Vietnam | Vietnam
XK | Kosovo; Kosovo and Metohija | Kosovo | Kosovo
ZA | South Africa; Republic of South Africa | Afrique du Sud | Zuid-Afrika
`;

/** Abbreviations count only in exactly these letters: "us" is a pronoun. VS and VK are Dutch, É.-U. is not used. */
export const abbreviations = `
AE | UAE
BA | BiH
CD | DRC
KP | DPRK
MK | FYROM
GB | UK; U.K.
US | USA; US; U.S.A.; U.S.
`;
