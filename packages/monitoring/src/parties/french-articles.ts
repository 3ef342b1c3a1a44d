export type NameStyle = 'article' | 'plain' | 'in' | 'of';

/** The French name of a State with what stands before it: "les Pays-Bas", "aux Pays-Bas", "des Pays-Bas". */
export function withFrenchArticle(name: string, style: NameStyle): string {
  if (style === 'plain') return name;
  const vowel = /^(?:[AEIOUÂÉÊÎÔ]|Haïti)/.test(name);
  const [article, within, of] = particlesOf(name, vowel);
  return { article, in: within, of }[style] + name;
}

type Particles = readonly [article: string, within: string, of: string];

function particlesOf(name: string, vowel: boolean): Particles {
  // A name in quotation marks brings its own article.
  if (name.startsWith('«')) return ['', 'dans ', 'de '];
  if (bare.test(name)) return ['', bareWithEn.test(name) ? 'en ' : 'à ', vowel ? 'd’' : 'de '];
  if (plurals.test(name)) return ['les ', 'aux ', 'des '];
  if (name.startsWith('État ')) return ['l’', 'dans l’', 'de l’'];
  if (isFeminine(name)) return vowel ? ['l’', 'en ', 'de l’'] : ['la ', 'en ', 'de la '];
  return vowel ? ['l’', 'en ', 'de l’'] : ['le ', 'au ', 'du '];
}

const plurals =
  /^(?:Pays-Bas|États-Unis|Émirats|Philippines|Maldives|Comores|Seychelles|Bahamas|Fidji|Palaos|Tonga|Îles )/;

/** States without an article: islands and cities for the most part. */
const bare =
  /^(?:Andorre|Chypre|Malte|Monaco|Saint-(?!Siège)|Sainte-|Israël|Cuba|Haïti|Singapour|Bahreïn|Djibouti|Oman|Madagascar|Maurice|Kiribati|Nauru|Tuvalu|Vanuatu|Sao |Antigua|Hong |Macao|Taïwan|Niué|El Salvador|Cabo Verde)/;
const bareWithEn = /^(?:Andorre|Israël|Haïti)$/;

/** French names of States that end in -e are feminine, but for these; so are the following that do not end so. */
const masculineInE = /^(?:Mexique|Cambodge|Mozambique|Zimbabwe|Belize|Suriname|Saint-Siège)$/;
const otherFeminine = /^(?:République|Fédération|Confédération|Nouvelle-|Papouasie|Sierra|Trinité|Guinée)/;

function isFeminine(name: string): boolean {
  const [noun = ''] = name.split(/[ -]/);
  return (
    otherFeminine.test(name) ||
    (noun.endsWith('e') && !masculineInE.test(name) && !name.startsWith('Royaume'))
  );
}
