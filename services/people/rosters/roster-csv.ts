import { CsvError, type Info, parse } from 'csv-parse/sync';
import { accept, type Result } from '../../shared/result.js';
import { refusal, refuse } from '../refusals.js';
import { parseRosterHeader, type RosterColumns } from './roster-columns.domain.js';
import { type ParsedRosterRow, parseRosterRow, type RosterCells } from './roster-row.domain.js';

export interface ParsedRoster {
  rows: ParsedRosterRow[];
  /** Headers of unknown columns, as the file has them. */
  ignoredColumns: string[];
}

const maxRows = 20_000;

/**
 * Reads a roster from a file: CSV (RFC 4180) with commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252. Problems
 * of a row are in the row; the result is refused only when the file is no roster.
 */
export function parseRoster(bytes: Uint8Array): Result<ParsedRoster, 'INVALID'> {
  // The parser counts CR LF inside of quotes as two line breaks.
  const text = decodeText(bytes).replace(/\r\n?/g, '\n');
  const records = parseRecords(text);
  if (!records.ok) return records;
  const [header, ...rest] = records.value;
  const columns = parseRosterHeader(header?.record ?? []);
  const [duplicate] = columns.duplicates;
  if (!columns.fields.includes('email')) return refuse('INVALID', 'file', 'roster.emailColumnMissing');
  if (duplicate) return refuse('INVALID', 'file', 'roster.duplicateColumn', { column: duplicate });
  if (rest.length > maxRows) return refuse('INVALID', 'file', 'roster.tooManyRows', { max: maxRows });
  const rows = rest.map(({ record, line }) => toRosterRow(record, line, columns));
  return accept({ rows, ignoredColumns: columns.ignoredColumns });
}

/** Decodes by the byte order mark; without one as UTF-8, or as Windows-1252 where UTF-8 is malformed. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

interface Line {
  record: string[];
  line: number;
}

function parseRecords(text: string): Result<Line[], 'INVALID'> {
  try {
    const options = { delimiter: delimiterOf(text), relax_column_count: true, info: true } as const;
    const parsed = parse(text, options) as unknown as { record: string[]; info: Info }[];
    const lines = parsed.map(({ record, info }) => ({ record, line: info.lines - breaksIn(record) }));
    return accept(lines.filter(({ record }) => record.some((cell) => cell.trim())));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse('INVALID', 'file', 'roster.unreadable', { line: Number(error.lines ?? 1) });
  }
}

const breaksIn = (record: string[]): number => record.join('').split('\n').length - 1;

/** Returns the delimiter that the header has most often outside of quotes. */
function delimiterOf(text: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return [';', ',', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function toRosterRow(record: string[], line: number, { fields }: RosterColumns): ParsedRosterRow {
  const cells: RosterCells = {};
  for (const [index, field] of fields.entries()) if (field) cells[field] = record[index] ?? '';
  const row = parseRosterRow(line, cells);
  const hasExtraCells = record.slice(fields.length).some((cell) => cell.trim());
  if (!hasExtraCells) return row;
  return { ...row, problems: [...row.problems, refusal('INVALID', 'email', 'roster.extraCells')] };
}
