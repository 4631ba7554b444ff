import { describe, expect, test } from '@jest/globals';
import { decideRoster, type RosterPerson } from '../../../../services/people/rosters/roster.domain.js';
import { parseRosterHeader } from '../../../../services/people/rosters/roster-columns.domain.js';
import { parseRoster } from '../../../../services/people/rosters/roster-csv.js';
import { parseRosterRow, type RosterCells } from '../../../../services/people/rosters/roster-row.domain.js';

const full: RosterCells = { email: 'Zoe@Example.org ', displayName: 'Zoé Roy', roles: 'mentor' };
const nobody = {
  displayName: 'Zoé Roy',
  headline: null,
  biography: null,
  organization: null,
  region: null,
  locale: 'fr',
  timeZone: 'UTC',
  languages: [],
  expertise: [],
  topics: [],
  places: null,
};
const member: RosterPerson = {
  currentRoles: ['MENTOR'],
  hasSignInMethod: false,
  invitedRoles: [],
  status: 'ACTIVE',
  current: nobody,
};
const decide = (cells: RosterCells, person?: RosterPerson) =>
  decideRoster([parseRosterRow(2, cells)], new Map(person ? [['zoe@example.org', person]] : []))[0];

describe('The header of a roster', () => {
  test.each([
    ['in French', ['Courriel', 'Nom', 'Rôles', 'Titre', 'Organisation', 'Région', 'Langue', 'Fuseau horaire']],
    ['in English', ['E-mail', 'Name', 'Roles', 'Headline', 'Organization', 'Region', 'Locale', 'Time zone']],
  ])('is recognized %s', (_what, header) => {
    const expected = ['email', 'displayName', 'roles', 'headline', 'organization', 'region', 'locale', 'timeZone'];
    expect(parseRosterHeader(header).fields).toEqual(expected);
  });
  test('reports unknown columns and fields that two columns claim', () => {
    const columns = parseRosterHeader(['email', 'Matricule', '', 'Compétences', 'expertise', 'Sujets', 'Places']);
    expect(columns).toEqual({
      fields: ['email', null, null, 'expertise', 'expertise', 'topics', 'places'],
      ignoredColumns: ['Matricule'],
      duplicates: ['expertise'],
    });
  });
});

describe('Parsing a row', () => {
  test('reads lists and roles in both languages, and leaves out empty cells', () => {
    const cells = { ...full, roles: 'Mentorée, MENTOR', expertise: 'Vente; Vente |Budget', places: '4', headline: ' ' };
    expect(parseRosterRow(2, cells)).toEqual({
      line: 2,
      row: {
        email: 'zoe@example.org',
        roles: ['MENTOR', 'MENTEE'],
        displayName: 'Zoé Roy',
        expertise: ['Vente', 'Budget'],
        places: 4,
      },
      problems: [],
    });
  });
  test.each<[RosterCells, string]>([
    [{ email: 'zoe' }, 'email'],
    [{ roles: 'coordinatrice' }, 'roles'],
    [{ displayName: 'x'.repeat(121) }, 'displayName'],
    [{ locale: 'français' }, 'locale'],
    [{ timeZone: 'Montréal' }, 'timeZone'],
    [{ languages: 'fr, ???' }, 'languages'],
    [{ places: 'beaucoup' }, 'places'],
    [{ places: '51' }, 'places'],
    [{ topics: 'x'.repeat(201) }, 'topics'],
    [{ headline: 'a\0b' }, 'headline'],
  ])('names the invalid column of %j', (change, column) => {
    expect(parseRosterRow(2, { ...full, ...change }).problems.map(({ path }) => path)).toEqual([[column]]);
  });
});

describe('The outcome of a row', () => {
  const rich = { ...full, headline: 'Cheffe', locale: 'en', expertise: 'Vente', places: '2', roles: 'mentor, mentee' };
  test.each<[string, RosterCells, RosterPerson | undefined, unknown]>([
    [
      'creates a new person',
      full,
      undefined,
      { action: 'create', change: { displayName: 'Zoé Roy', roles: ['MENTOR'] } },
    ],
    [
      'refuses a new person without a name',
      { ...full, displayName: '' },
      undefined,
      { action: 'bad', problems: [{ path: ['displayName'] }] },
    ],
    [
      'refuses a new person without a role',
      { ...full, roles: '' },
      undefined,
      { action: 'bad', problems: [{ path: ['roles'] }] },
    ],
    ['leaves a member unchanged when the row says nothing new', full, member, { action: 'unchanged' }],
    [
      'overwrites the profile of a member who cannot sign in yet',
      { ...rich, displayName: 'Zoé R.' },
      member,
      {
        action: 'update',
        change: {
          displayName: 'Zoé R.',
          headline: 'Cheffe',
          locale: 'en',
          expertise: ['Vente'],
          places: 2,
          roles: ['MENTOR', 'MENTEE'],
        },
      },
    ],
    [
      'fills only empty fields of a member who can sign in',
      { ...rich, displayName: 'Zoé R.' },
      { ...member, hasSignInMethod: true, current: { ...nobody, expertise: ['Achat'], places: 3 } },
      { action: 'update', change: { headline: 'Cheffe', roles: ['MENTOR', 'MENTEE'] } },
    ],
    [
      'keeps the role of a coordinator',
      full,
      { ...member, currentRoles: ['COORDINATOR'] },
      { action: 'update', change: { roles: ['MENTOR', 'COORDINATOR'] } },
    ],
    [
      'invites a person with an account who is not a member',
      { ...full, displayName: 'Autre nom' },
      { ...member, currentRoles: [] },
      { action: 'invite', change: { roles: ['MENTOR'] } },
    ],
    [
      'does not invite again a person with an open invitation',
      full,
      { ...member, currentRoles: [], invitedRoles: ['MENTOR'] },
      { action: 'unchanged' },
    ],
    [
      'refuses a suspended person',
      full,
      { ...member, status: 'SUSPENDED' },
      { action: 'bad', problems: [{ path: ['email'] }] },
    ],
  ])('%s', (_what, cells, person, expected) => expect(decide(cells, person)).toMatchObject(expected as object));

  test('is refused for the second row of an address, whatever its capitals', () => {
    const rows = [parseRosterRow(2, full), parseRosterRow(3, { ...full, email: 'ZOE@example.org' })];
    expect(decideRoster(rows, new Map())).toMatchObject([
      { action: 'create' },
      { action: 'bad', problems: [{ path: ['email'], values: { line: 2 } }] },
    ]);
  });
});

describe('Reading a file', () => {
  const text =
    'Courriel;Nom;Rôles;Biographie;Matricule\r\na@b.org;"Zoé; dite ""Zo""";mentor,mentorée;"Un\r\nDeux";x\r\n\r\nc@d.org;Éva;mentor\r\n';
  const rows = [
    {
      line: 2,
      row: { email: 'a@b.org', roles: ['MENTOR', 'MENTEE'], displayName: 'Zoé; dite "Zo"', biography: 'Un\nDeux' },
    },
    { line: 5, row: { email: 'c@d.org', roles: ['MENTOR'], displayName: 'Éva' } },
  ];
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  test.each<[string, Uint8Array]>([
    ['in UTF-8', Buffer.from(text)],
    ['in UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['in Windows-1252', Buffer.from(text, 'latin1')],
    ['in UTF-16, as spreadsheets save « Unicode »', utf16],
    [
      'with commas',
      Buffer.from(
        text
          .replaceAll('mentor,', 'mentor|')
          .replaceAll('Zoé; ', 'Zoé@')
          .replaceAll(';', ',')
          .replaceAll('Zoé@', 'Zoé; '),
      ),
    ],
    ['with line breaks of LF alone', Buffer.from(text.replaceAll('\r\n', '\n'))],
  ])('works %s', (_what, bytes) => {
    const read = parseRoster(bytes);
    expect(read).toMatchObject({ ok: true, value: { ignoredColumns: ['Matricule'], rows } });
  });
  test.each([
    ['no content', '', 'roster.emailColumnMissing'],
    ['no column of e-mail addresses', 'nom\nZoé', 'roster.emailColumnMissing'],
    ['quotes that never end', 'email,nom\n"a@b.org,Zoé', 'roster.unreadable'],
    ['a column twice', 'email,courriel\na@b.org,a@b.org', 'roster.duplicateColumn'],
    ['too many rows', `email\n${'a@b.org\n'.repeat(20_001)}`, 'roster.tooManyRows'],
  ])('is refused with %s', (_what, content, reason) => {
    expect(parseRoster(Buffer.from(content))).toMatchObject({ ok: false, refusals: [{ text: reason }] });
  });
  test('reports a row with more cells than the header', () => {
    const read = parseRoster(Buffer.from('email,nom,rôles\na@b.org,Roy, Zoé,mentor'));
    expect(read).toMatchObject({
      value: { rows: [{ problems: [{ path: ['roles'] }, { text: 'roster.extraCells' }] }] },
    });
  });
});
