import { CsvError, type Info, parse } from 'csv-parse/sync';
import { accept, type Result } from '../../shared/result.js';
import { refusal, refuse } from '../refusals.js';
import { parseRosterHeader, type RosterColumns } from './roster-columns.domain.js';
import { type ParsedRosterRow, parseRosterRow, type RosterCells } from './roster-row.domain.js';

export interface ParsedRoster {
  rows: ParsedRosterRow[];
  /** Headers of columns that are not ours, as they stand in the file. */
  ignoredColumns: string[];
}

const maxRows = 20_000;

/**
 * Reads a roster from a file's bytes: CSV (RFC 4180) with commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252.
 * Each row is checked by itself. Refuses INVALID, naming the line where there is one, for what is no roster at all.
 */
export function parseRoster(bytes: Uint8Array): Result<ParsedRoster, 'INVALID'> {
  // A line break is one, however it is written: the parser counts CR LF inside of quotes twice.
  const text = decodeText(bytes).replace(/\r\n?/g, '\n');
  const records = parseRecords(text);
  if (!records.ok) return records;
  const [header, ...rest] = records.value;
  const columns = parseRosterHeader(header?.record ?? []);
  const [twice] = columns.duplicates;
  if (!columns.fields.includes('email')) return refuse('INVALID', 'file', 'roster.emailColumnMissing');
  if (twice) return refuse('INVALID', 'file', 'roster.duplicateColumn', { column: twice });
  if (rest.length > maxRows) return refuse('INVALID', 'file', 'roster.tooManyRows', { max: maxRows });
  const rows = rest.map(({ record, line }) => toRosterRow(record, line, columns));
  return accept({ rows, ignoredColumns: columns.ignoredColumns });
}

/** By its byte order mark; without one UTF-8, and Windows-1252 for what is not well-formed as that. */
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

/** Whichever of the three stands most often in the header, outside of quotes. */
function delimiterOf(text: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return [';', ',', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function toRosterRow(record: string[], line: number, { fields }: RosterColumns): ParsedRosterRow {
  const cells: RosterCells = {};
  for (const [index, field] of fields.entries()) if (field) cells[field] = record[index] ?? '';
  const read = parseRosterRow(line, cells);
  const extra = record.slice(fields.length).some((cell) => cell.trim());
  if (!extra) return read;
  return { ...read, problems: [...read.problems, refusal('INVALID', 'email', 'roster.extraCells')] };
}
