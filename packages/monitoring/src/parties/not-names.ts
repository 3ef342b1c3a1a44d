/*
 * Words that hold a party's name or adjective and name something else. They are matched like names, longest first,
 * and give nothing. One line a kind.
 */
export const notNames = `
Luxembourg Guidelines; Luxembourg Terminology; Luxembourg Court; Lignes directrices de Luxembourg
New Jersey; New Mexico; Gulf of Mexico; New Guinea; Gulf of Guinea; South China Sea; East China Sea; Panama Papers; Niger Delta; River Niger; Jordan River; River Jordan; Lake Chad; Sea of Japan; New England; Bank of England; New South Wales; Prince of Wales
Indian Ocean; American Indian; American Indians; Native American; Native Americans; British Columbia
Antarctica; Antarctique
Latin American; South American; North American; Central American; African American; African Americans; Inter-American; Pan-American; Asian American; Organization of American States; Organisation of American States; American Convention on Human Rights; American Declaration; American University; American Psychiatric Association; American Psychological Association; American Academy of Pediatrics
Danish Refugee Council; Norwegian Refugee Council; Greek Orthodox; Russian Orthodox; Serbian Orthodox; Romanian Orthodox; Armenian Apostolic; Irish Sea; Norwegian Sea
Central Macedonia; Western Macedonia; Eastern Macedonia; University of Macedonia
Bosnian Serb; Bosnian Serbs; Bosnian Croat; Bosnian Croats; Turkish Cypriot; Turkish Cypriots; Greek Cypriot; Greek Cypriots
`;

/** Names that are a first name or another word elsewhere, so they count only in a text of their own language. */
export const onlyInTheirLanguage = `
fr | Maurice; Dominique; Grenade; Malte; Chili; Sarre; Flandre
nl | Norfolk; Man Eiland; Chili; Krim
`;
