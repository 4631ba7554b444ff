import { describe, expect, test } from '@jest/globals';
import { decideRoster, type RosterPerson } from '../../../../services/people/rosters/roster.domain.js';
import { parseRosterHeader } from '../../../../services/people/rosters/roster-columns.domain.js';
import { parseRoster } from '../../../../services/people/rosters/roster-csv.js';
import { parseRosterRow, type RosterCells } from '../../../../services/people/rosters/roster-row.domain.js';

const full: RosterCells = { email: 'Zoe@Example.org ', displayName: 'Zoé Roy', roles: 'mentor' };
const nobody = {
  displayName: 'Zoé Roy',
  headline: null as never,
  biography: null as never,
  organization: null as never,
  region: null as never,
  locale: 'fr',
  timeZone: 'UTC',
  languages: [],
  expertise: [],
  topics: [],
  places: null,
};
const member: RosterPerson = {
  held: ['MENTOR'],
  ownsProfile: false,
  invited: [],
  status: 'ACTIVE',
  current: nobody,
};
const decide = (cells: RosterCells, person?: RosterPerson) =>
  decideRoster([parseRosterRow(2, cells)], new Map(person ? [['zoe@example.org', person]] : []))[0];

describe('A roster’s header', () => {
  test.each([
    ['in French', ['Courriel', 'Nom', 'Rôles', 'Titre', 'Organisation', 'Région', 'Langue', 'Fuseau horaire']],
    ['in English', ['E-mail', 'Name', 'Roles', 'Headline', 'Organization', 'Region', 'Locale', 'Time zone']],
  ])('is understood %s', (_what, header) => {
    const expected = ['email', 'displayName', 'roles', 'headline', 'organization', 'region', 'locale', 'timeZone'];
    expect(parseRosterHeader(header).fields).toEqual(expected);
  });
  test('leaves aside what is not ours, and tells of two columns that say the same', () => {
    const columns = parseRosterHeader(['email', 'Matricule', '', 'Compétences', 'expertise', 'Sujets', 'Places']);
    expect(columns).toEqual({
      fields: ['email', null, null, 'expertise', 'expertise', 'topics', 'places'],
      ignored: ['Matricule'],
      duplicates: ['expertise'],
    });
  });
});

describe('A row', () => {
  test('is read with its lists, roles in both languages, and nothing for an empty cell', () => {
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
  ])('is bad for %j', (change, column) => {
    expect(parseRosterRow(2, { ...full, ...change }).problems.map(({ path }) => path)).toEqual([[column]]);
  });
});

describe('What a row comes to', () => {
  const rich = { ...full, headline: 'Cheffe', locale: 'en', expertise: 'Vente', places: '2', roles: 'mentor, mentee' };
  test.each<[string, RosterCells, RosterPerson | undefined, unknown]>([
    [
      'somebody new is made',
      full,
      undefined,
      { action: 'create', change: { displayName: 'Zoé Roy', roles: ['MENTOR'] } },
    ],
    [
      'somebody new needs a name',
      { ...full, displayName: '' },
      undefined,
      { action: 'bad', problems: [{ path: ['displayName'] }] },
    ],
    [
      'somebody new needs a role',
      { ...full, roles: '' },
      undefined,
      { action: 'bad', problems: [{ path: ['roles'] }] },
    ],
    ['a member of whom it says nothing new stays', full, member, { action: 'unchanged' }],
    [
      'a member who never signed in is set to what it says',
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
      'a member who can sign in keeps what they wrote, and gets what is missing',
      { ...rich, displayName: 'Zoé R.' },
      { ...member, ownsProfile: true, current: { ...nobody, expertise: ['Achat'], places: 3 } },
      { action: 'update', change: { headline: 'Cheffe', roles: ['MENTOR', 'MENTEE'] } },
    ],
    [
      'a coordinator stays one',
      full,
      { ...member, held: ['COORDINATOR'] },
      { action: 'update', change: { roles: ['MENTOR', 'COORDINATOR'] } },
    ],
    [
      'who has an account but takes no part is asked, not moved',
      { ...full, displayName: 'Autre nom' },
      { ...member, held: [] },
      { action: 'invite', change: { roles: ['MENTOR'] } },
    ],
    [
      'who is asked already is not asked twice',
      full,
      { ...member, held: [], invited: ['MENTOR'] },
      { action: 'unchanged' },
    ],
    [
      'who is suspended is left alone',
      full,
      { ...member, status: 'SUSPENDED' },
      { action: 'bad', problems: [{ path: ['email'] }] },
    ],
  ])('%s', (_what, cells, person, expected) => expect(decide(cells, person)).toMatchObject(expected as object));

  test('an address that stands twice counts once, whatever its capitals', () => {
    const rows = [parseRosterRow(2, full), parseRosterRow(3, { ...full, email: 'ZOE@example.org' })];
    expect(decideRoster(rows, new Map())).toMatchObject([
      { action: 'create' },
      { action: 'bad', problems: [{ path: ['email'], values: { line: 2 } }] },
    ]);
  });
});

describe('A file', () => {
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
    ['in UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
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
    ['with line breaks of one character', Buffer.from(text.replaceAll('\r\n', '\n'))],
  ])('is read %s', (_what, bytes) => {
    const read = parseRoster(bytes);
    expect(read).toMatchObject({ ok: true, value: { ignored: ['Matricule'], rows } });
  });
  test.each([
    ['nothing', '', 'roster.emailColumnMissing'],
    ['no column of addresses', 'nom\nZoé', 'roster.emailColumnMissing'],
    ['quotes that never end', 'email,nom\n"a@b.org,Zoé', 'roster.unreadable'],
    ['a column twice', 'email,courriel\na@b.org,a@b.org', 'roster.duplicateColumn'],
    ['too many rows', `email\n${'a@b.org\n'.repeat(20_001)}`, 'roster.tooManyRows'],
  ])('with %s is no roster', (_what, content, reason) => {
    expect(parseRoster(Buffer.from(content))).toMatchObject({ ok: false, refusals: [{ text: reason }] });
  });
  test('names a row with more cells than the header', () => {
    const read = parseRoster(Buffer.from('email,nom,rôles\na@b.org,Roy, Zoé,mentor'));
    expect(read).toMatchObject({
      value: { rows: [{ problems: [{ path: ['roles'] }, { text: 'roster.extraCells' }] }] },
    });
  });
});
