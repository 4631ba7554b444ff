import { type ConstDirectiveNode, Kind, parse, visit } from 'graphql';

/** The join directives, with their arguments, that in-process execution supports. */
const supportedDirectives: Record<string, (name: string, value: unknown) => boolean> = {
  join__type: (name, value) => name === 'graph' || (name === 'key' && value === 'id'),
  join__field: (name) => name === 'graph' || name === 'type',
  join__graph: () => true,
  join__enumValue: () => true,
};

/**
 * Returns whether the subgraphs are joined only by entities with the key `id`: then one execution over all of them
 * returns the same as the query plan. Not supported: `@requires`, `@provides`, `@override`, interfaces and unions.
 */
export function canExecuteInProcess(supergraph: string): boolean {
  let isPossible = true;
  visit(parse(supergraph, { noLocation: true }), {
    DirectiveDefinition: () => false,
    InterfaceTypeDefinition: () => {
      isPossible = false;
    },
    UnionTypeDefinition: () => {
      isPossible = false;
    },
    Directive(node) {
      if (node.name.value.startsWith('join__')) isPossible &&= isSupported(node as ConstDirectiveNode);
    },
  });
  return isPossible;
}

function isSupported({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  const isAllowed = supportedDirectives[name.value];
  return given.every((argument) => {
    const value = argument.value.kind === Kind.STRING ? argument.value.value : undefined;
    return isAllowed?.(argument.name.value, value) ?? false;
  });
}
