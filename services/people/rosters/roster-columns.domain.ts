/** What a roster may say of a person, one column each. */
export const rosterFields = [
  'email',
  'displayName',
  'roles',
  'headline',
  'biography',
  'organization',
  'region',
  'locale',
  'timeZone',
  'languages',
  'expertise',
  'topics',
  'places',
] as const;
export type RosterField = (typeof rosterFields)[number];

/** Headers as they are compared: without accents, capitals and whatever is neither letter nor digit. */
const headerNames: Record<RosterField, string[]> = {
  email: ['email', 'mail', 'emailaddress', 'courriel', 'adressecourriel', 'adressemail', 'adresseemail'],
  displayName: ['name', 'fullname', 'displayname', 'nom', 'nomcomplet', 'prenometnom', 'nometprenom'],
  roles: ['role', 'roles'],
  headline: ['headline', 'title', 'jobtitle', 'titre', 'poste', 'fonction'],
  biography: ['biography', 'bio', 'biographie', 'presentation'],
  organization: ['organization', 'organisation', 'company', 'entreprise', 'employeur'],
  region: ['region', 'location', 'lieu'],
  locale: ['locale', 'language', 'langue'],
  timeZone: ['timezone', 'zone', 'fuseau', 'fuseauhoraire'],
  languages: ['languages', 'spokenlanguages', 'langues', 'languesparlees'],
  expertise: ['expertise', 'expertises', 'skills', 'competences', 'savoirfaire'],
  topics: ['topics', 'favouritetopics', 'favoritetopics', 'sujets', 'sujetspreferes', 'themes'],
  places: ['places', 'maxpairings', 'capacity', 'capacite', 'nombredeplaces'],
};

const normalizeHeader = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const fieldByHeader = new Map(
  rosterFields.flatMap((field) => headerNames[field].map((name) => [name, field] as const)),
);

export interface RosterColumns {
  /** What each column holds; null for one that is not ours. */
  fields: (RosterField | null)[];
  /** Headers of columns that are left aside, as they stand in the file. */
  ignoredColumns: string[];
  /** Fields that two columns claim. */
  duplicates: RosterField[];
}

/** Which column holds what, by its header in French or English. */
export function parseRosterHeader(header: string[]): RosterColumns {
  const fields = header.map((name) => fieldByHeader.get(normalizeHeader(name)) ?? null);
  return {
    fields,
    ignoredColumns: header.filter((name, index) => name.trim() && fields[index] === null),
    duplicates: rosterFields.filter((field) => fields.filter((one) => one === field).length > 1),
  };
}

const roleNames: Record<string, 'MENTOR' | 'MENTEE'> = {
  mentor: 'MENTOR',
  mentore: 'MENTEE',
  mentoree: 'MENTEE',
  mentee: 'MENTEE',
  personnementoree: 'MENTEE',
  mentoresse: 'MENTOR',
  mentrice: 'MENTOR',
};

/** A role by its name in French or English; undefined for any other. A roster makes nobody a coordinator. */
export const parseRosterRole = (name: string): 'MENTOR' | 'MENTEE' | undefined => roleNames[normalizeHeader(name)];
