const syllables = `(array['ba','cor','da','el','fi','gour','ha','il','jo','ka','lan','mer','ni','or','pel','ri','sau','tan','vi','ze'])`;

/** Twenty trades, as an array of SQL. */
export const trades = `(array['Menuiserie','Soudure','Comptabilité','Négociation','Pédagogie','Infirmerie','Cuisine','Programmation','Statistique','Droit du travail','Marketing','Reliure','Agronomie','Électricité','Photographie','Horlogerie','Traduction','Urbanisme','Logistique','Architecture'])`;

/** Ten regions, as an array of SQL. */
export const regions = `(array['Québec','Montréal','Sherbrooke','Gatineau','Lyon','Paris','Nantes','Lille','Dakar','Bruxelles'])`;

/** A word of three syllables, one of 8,000, the same for the same number; as SQL. */
export const word = (n: string): string =>
  `${syllables}[1 + (${n}) % 20] || ${syllables}[1 + (${n}) / 20 % 20] || ${syllables}[1 + (${n}) / 400 % 20]`;
