import { describe, expect, it } from 'vitest';
import { namesFor } from '../../parties/names.js';
import { recommendingStates } from './recommending-states.js';

/*
 * Short names of the Member States of the United Nations and of the two observer States, as its documents print them
 * (terminology of the United Nations, 2024): code, English, French.
 */
const printed = `
AF Afghanistan|Afghanistan
AL Albania|Albanie
DZ Algeria|Algérie
AD Andorra|Andorre
AO Angola|Angola
AG Antigua and Barbuda|Antigua-et-Barbuda
AR Argentina|Argentine
AM Armenia|Arménie
AU Australia|Australie
AT Austria|Autriche
AZ Azerbaijan|Azerbaïdjan
BS Bahamas|Bahamas
BH Bahrain|Bahreïn
BD Bangladesh|Bangladesh
BB Barbados|Barbade
BY Belarus|Bélarus
BE Belgium|Belgique
BZ Belize|Belize
BJ Benin|Bénin
BT Bhutan|Bhoutan
BO Bolivia (Plurinational State of)|Bolivie (État plurinational de)
BA Bosnia and Herzegovina|Bosnie-Herzégovine
BW Botswana|Botswana
BR Brazil|Brésil
BN Brunei Darussalam|Brunéi Darussalam
BG Bulgaria|Bulgarie
BF Burkina Faso|Burkina Faso
BI Burundi|Burundi
CV Cabo Verde|Cabo Verde
KH Cambodia|Cambodge
CM Cameroon|Cameroun
CA Canada|Canada
CF Central African Republic|République centrafricaine
TD Chad|Tchad
CL Chile|Chili
CN China|Chine
CO Colombia|Colombie
KM Comoros|Comores
CG Congo|Congo
CR Costa Rica|Costa Rica
CI Côte d’Ivoire|Côte d’Ivoire
HR Croatia|Croatie
CU Cuba|Cuba
CY Cyprus|Chypre
CZ Czechia|Tchéquie
KP Democratic People’s Republic of Korea|République populaire démocratique de Corée
CD Democratic Republic of the Congo|République démocratique du Congo
DK Denmark|Danemark
DJ Djibouti|Djibouti
DM Dominica|Dominique
DO Dominican Republic|République dominicaine
EC Ecuador|Équateur
EG Egypt|Égypte
SV El Salvador|El Salvador
GQ Equatorial Guinea|Guinée équatoriale
ER Eritrea|Érythrée
EE Estonia|Estonie
SZ Eswatini|Eswatini
ET Ethiopia|Éthiopie
FJ Fiji|Fidji
FI Finland|Finlande
FR France|France
GA Gabon|Gabon
GM Gambia|Gambie
GE Georgia|Géorgie
DE Germany|Allemagne
GH Ghana|Ghana
GR Greece|Grèce
GD Grenada|Grenade
GT Guatemala|Guatemala
GN Guinea|Guinée
GW Guinea-Bissau|Guinée-Bissau
GY Guyana|Guyana
HT Haiti|Haïti
VA Holy See|Saint-Siège
HN Honduras|Honduras
HU Hungary|Hongrie
IS Iceland|Islande
IN India|Inde
ID Indonesia|Indonésie
IR Iran (Islamic Republic of)|Iran (République islamique d’)
IQ Iraq|Iraq
IE Ireland|Irlande
IL Israel|Israël
IT Italy|Italie
JM Jamaica|Jamaïque
JP Japan|Japon
JO Jordan|Jordanie
KZ Kazakhstan|Kazakhstan
KE Kenya|Kenya
KI Kiribati|Kiribati
KW Kuwait|Koweït
KG Kyrgyzstan|Kirghizistan
LA Lao People’s Democratic Republic|République démocratique populaire lao
LV Latvia|Lettonie
LB Lebanon|Liban
LS Lesotho|Lesotho
LR Liberia|Libéria
LY Libya|Libye
LI Liechtenstein|Liechtenstein
LT Lithuania|Lituanie
LU Luxembourg|Luxembourg
MG Madagascar|Madagascar
MW Malawi|Malawi
MY Malaysia|Malaisie
MV Maldives|Maldives
ML Mali|Mali
MT Malta|Malte
MH Marshall Islands|Îles Marshall
MR Mauritania|Mauritanie
MU Mauritius|Maurice
MX Mexico|Mexique
FM Micronesia (Federated States of)|Micronésie (États fédérés de)
MC Monaco|Monaco
MN Mongolia|Mongolie
ME Montenegro|Monténégro
MA Morocco|Maroc
MZ Mozambique|Mozambique
MM Myanmar|Myanmar
NA Namibia|Namibie
NR Nauru|Nauru
NP Nepal|Népal
NL Netherlands (Kingdom of the)|Pays-Bas (Royaume des)
NZ New Zealand|Nouvelle-Zélande
NI Nicaragua|Nicaragua
NE Niger|Niger
NG Nigeria|Nigéria
MK North Macedonia|Macédoine du Nord
NO Norway|Norvège
OM Oman|Oman
PK Pakistan|Pakistan
PW Palau|Palaos
PA Panama|Panama
PG Papua New Guinea|Papouasie-Nouvelle-Guinée
PY Paraguay|Paraguay
PE Peru|Pérou
PH Philippines|Philippines
PL Poland|Pologne
PT Portugal|Portugal
QA Qatar|Qatar
KR Republic of Korea|République de Corée
MD Republic of Moldova|République de Moldova
RO Romania|Roumanie
RU Russian Federation|Fédération de Russie
RW Rwanda|Rwanda
KN Saint Kitts and Nevis|Saint-Kitts-et-Nevis
LC Saint Lucia|Sainte-Lucie
VC Saint Vincent and the Grenadines|Saint-Vincent-et-les Grenadines
WS Samoa|Samoa
SM San Marino|Saint-Marin
ST Sao Tome and Principe|Sao Tomé-et-Principe
SA Saudi Arabia|Arabie saoudite
SN Senegal|Sénégal
RS Serbia|Serbie
SC Seychelles|Seychelles
SL Sierra Leone|Sierra Leone
SG Singapore|Singapour
SK Slovakia|Slovaquie
SI Slovenia|Slovénie
SB Solomon Islands|Îles Salomon
SO Somalia|Somalie
ZA South Africa|Afrique du Sud
SS South Sudan|Soudan du Sud
ES Spain|Espagne
LK Sri Lanka|Sri Lanka
PS State of Palestine|État de Palestine
SD Sudan|Soudan
SR Suriname|Suriname
SE Sweden|Suède
CH Switzerland|Suisse
SY Syrian Arab Republic|République arabe syrienne
TJ Tajikistan|Tadjikistan
TH Thailand|Thaïlande
TL Timor-Leste|Timor-Leste
TG Togo|Togo
TO Tonga|Tonga
TT Trinidad and Tobago|Trinité-et-Tobago
TN Tunisia|Tunisie
TR Türkiye|Türkiye
TM Turkmenistan|Turkménistan
TV Tuvalu|Tuvalu
UG Uganda|Ouganda
UA Ukraine|Ukraine
AE United Arab Emirates|Émirats arabes unis
GB United Kingdom of Great Britain and Northern Ireland|Royaume-Uni de Grande-Bretagne et d’Irlande du Nord
TZ United Republic of Tanzania|République-Unie de Tanzanie
US United States of America|États-Unis d’Amérique
UY Uruguay|Uruguay
UZ Uzbekistan|Ouzbékistan
VU Vanuatu|Vanuatu
VE Venezuela (Bolivarian Republic of)|Venezuela (République bolivarienne du)
VN Viet Nam|Viet Nam
YE Yemen|Yémen
ZM Zambia|Zambie
ZW Zimbabwe|Zimbabwe
`
  .trim()
  .split('\n')
  .map((line) => ({ code: line.slice(0, 2), names: line.slice(3).split('|') }));

describe.each([
  ['en', 0],
  ['fr', 1],
] as const)('the recommending States in %s', (language, column) => {
  const names = namesFor({ round: null }, language);
  const statesIn = (text: string) => recommendingStates(text, names);

  it('are known under the names that the United Nations prints, each in a bracket of its own', () => {
    const unknown = printed.filter(
      ({ code, names: both }) => statesIn(`Guard the ponds (${both[column]});`).join() !== code,
    );
    expect(printed).toHaveLength(195);
    expect(unknown.map(({ names: both }) => both[column])).toEqual([]);
  });

  it('are known in one bracket together', () => {
    const joint = language === 'en' ? 'and' : 'et';
    for (let i = 0; i + 2 < printed.length; i += 3) {
      const three = printed.slice(i, i + 3);
      const [a, b, c] = three.map(({ names: both }) => both[column]);
      expect(statesIn(`Guard the ponds (${a}, ${b} ${joint} ${c}).`), `${a}, ${b}, ${c}`).toEqual(
        three.map(({ code }) => code),
      );
    }
  });
});

it('a bracket that says anything else names nobody', () => {
  const names = namesFor({ round: null }, 'en');
  for (const bracket of ['see Spain', 'No. 189', 'Istanbul Convention', 'Spain, in 2019', 'the State', ''])
    expect(recommendingStates(`Guard the ponds (${bracket}).`, names), bracket).toEqual([]);
  expect(
    recommendingStates('Guard the Protocol (No. 5) and the ponds (Spain) / boats (Malta', names),
  ).toEqual(['ES']);
});
