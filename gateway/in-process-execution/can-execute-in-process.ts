import { type ConstDirectiveNode, Kind, parse, visit } from 'graphql';

/** What one execution understands of how types and fields are joined; anything else is for the planner. */
const supportedDirectives: Record<string, (name: string, value: unknown) => boolean> = {
  join__type: (name, value) => name === 'graph' || (name === 'key' && value === 'id'),
  join__field: (name) => name === 'graph' || name === 'type',
  join__graph: () => true,
  join__enumValue: () => true,
};

/**
 * Whether the supergraph composes its subgraphs only by entities that have the key `id`: then one execution of all of them
 * answers as the distributed plan does. Fields that require or provide others, that move, interfaces and unions are not.
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
      if (node.name.value.startsWith('join__')) isPossible &&= isUnderstood(node as ConstDirectiveNode);
    },
  });
  return isPossible;
}

function isUnderstood({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  const isKnown = supportedDirectives[name.value];
  return given.every((argument) => {
    const value = argument.value.kind === Kind.STRING ? argument.value.value : undefined;
    return isKnown?.(argument.name.value, value) ?? false;
  });
}
