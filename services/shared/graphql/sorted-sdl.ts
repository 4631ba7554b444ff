import { type DefinitionNode, Kind, parse, print } from 'graphql';

const kindsWithSortedFields: ReadonlySet<string> = new Set([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
]);

/**
 * Returns the schema with its types and their fields in alphabetical order, so that the committed file changes only
 * when the schema does, not when imports are reordered. Arguments, input fields and enum values keep their declared
 * order.
 */
export function sortSdl(sdl: string): string {
  const document = parse(sdl);
  const definitions = document.definitions.map(withSortedFields).sort((a, b) => compare(nameOf(a), nameOf(b)));
  return print({ ...document, definitions });
}

function withSortedFields(definition: DefinitionNode): DefinitionNode {
  if (!kindsWithSortedFields.has(definition.kind) || !('fields' in definition) || !definition.fields) return definition;
  const fields = [...definition.fields].sort((a, b) => compare(a.name.value, b.name.value));
  return { ...definition, fields } as DefinitionNode;
}

/** The schema definition has no name and sorts first. */
const nameOf = (definition: DefinitionNode): string =>
  'name' in definition && definition.name ? definition.name.value : '';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
