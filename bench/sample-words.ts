const syllables = `(array['ba','cor','da','el','fi','gour','ha','il','jo','ka','lan','mer','ni','or','pel','ri','sau','tan','vi','ze'])`;

/** SQL: an array of twenty trades. */
export const trades = `(array['Menuiserie','Soudure','Comptabilité','Négociation','Pédagogie','Infirmerie','Cuisine','Programmation','Statistique','Droit du travail','Marketing','Reliure','Agronomie','Électricité','Photographie','Horlogerie','Traduction','Urbanisme','Logistique','Architecture'])`;

/** SQL: an array of ten regions. */
export const regions = `(array['Québec','Montréal','Sherbrooke','Gatineau','Lyon','Paris','Nantes','Lille','Dakar','Bruxelles'])`;

/** SQL: one of 8,000 words of three syllables, the same for the same number. */
export const word = (n: string): string =>
  `${syllables}[1 + (${n}) % 20] || ${syllables}[1 + (${n}) / 20 % 20] || ${syllables}[1 + (${n}) / 400 % 20]`;
