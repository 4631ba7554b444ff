/** Fields of a person that a roster can have as columns. */
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

/** Names of each column, without accents, capitals, and characters other than letters and digits. */
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
  /** The field of each column; null for an unknown column. */
  fields: (RosterField | null)[];
  /** Headers of unknown columns, as the file has them. */
  ignoredColumns: string[];
  /** Fields that two columns claim. */
  duplicates: RosterField[];
}

/** Finds the field of each column by its header in French or English. */
export function parseRosterHeader(header: string[]): RosterColumns {
  const fields = header.map((name) => fieldByHeader.get(normalizeHeader(name)) ?? null);
  return {
    fields,
    ignoredColumns: header.filter((name, index) => name.trim() && fields[index] === null),
    duplicates: rosterFields.filter((field) => fields.filter((claimed) => claimed === field).length > 1),
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

/** Returns a role by its name in French or English, else undefined. A roster cannot make coordinators. */
export const parseRosterRole = (name: string): 'MENTOR' | 'MENTEE' | undefined => roleNames[normalizeHeader(name)];
