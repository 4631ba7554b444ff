import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** One field of a response object: response key, type, and sub-selection. */
export interface PlannedField {
  key: string;
  name: string;
  parent: string;
  /** Undefined for `__typename`, `__schema` and `__type`. */
  type: GraphQLOutputType | undefined;
  selection: Selection;
}

interface PlanSource {
  schema: GraphQLSchema;
  fragments: Map<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

/** The selection at one position of an operation; fields are collected once per object type that occurs there. */
export class Selection {
  readonly #byType = new Map<string, PlannedField[]>();

  constructor(
    private readonly source: PlanSource,
    private readonly sets: SelectionSetNode[],
  ) {}

  /** Returns the object type with that name, if it exists in the public schema. */
  objectType(name: unknown): GraphQLObjectType | undefined {
    const type = typeof name === 'string' ? this.source.schema.getType(name) : undefined;
    return isObjectType(type) ? type : undefined;
  }

  /** Returns the fields in the order of the operation, with fragments expanded and equal response keys merged. */
  fieldsOf(type: GraphQLObjectType): PlannedField[] {
    const known = this.#byType.get(type.name);
    if (known) return known;
    const collected = new Map<string, FieldNode[]>();
    for (const set of this.sets) this.#collect(type, set, collected, new Set());
    const fields = Array.from(collected, ([key, nodes]) => this.#planned(type, key, nodes));
    this.#byType.set(type.name, fields);
    return fields;
  }

  #planned(type: GraphQLObjectType, key: string, nodes: FieldNode[]): PlannedField {
    const name = nodes[0]?.name.value ?? key;
    const sets = nodes.flatMap((node) => node.selectionSet ?? []);
    return {
      key,
      name,
      parent: type.name,
      type: type.getFields()[name]?.type,
      selection: new Selection(this.source, sets),
    };
  }

  #collect(type: GraphQLObjectType, set: SelectionSetNode, into: Map<string, FieldNode[]>, spread: Set<string>): void {
    for (const node of set.selections) {
      if (!this.#isIncluded(node)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const nodes = into.get(key);
        if (nodes) nodes.push(node);
        else into.set(key, [node]);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragment(node.name.value, spread) : node;
      if (fragment && this.#applies(type, fragment.typeCondition?.name.value)) {
        this.#collect(type, fragment.selectionSet, into, spread);
      }
    }
  }

  #fragment(name: string, spread: Set<string>): FragmentDefinitionNode | undefined {
    if (spread.has(name)) return undefined;
    spread.add(name);
    return this.source.fragments.get(name);
  }

  #applies(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (!condition || condition === type.name) return true;
    const abstract = this.source.schema.getType(condition);
    return isAbstractType(abstract) && this.source.schema.isSubType(abstract, type);
  }

  #isIncluded(node: SelectionNode): boolean {
    if (!node.directives?.length) return true;
    const { variables } = this.source;
    if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
  }
}

const conditionsOf = new WeakMap<DocumentNode, string[]>();
const plansOf = new WeakMap<DocumentNode, Map<string, Selection>>();
const maxPlansOfDocument = 16;

/**
 * Returns the selection of an operation. Cached by document, operation name, and the variables of `@skip` and
 * `@include`.
 */
export function planSelection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: { name: string | undefined; set: SelectionSetNode; variables: Record<string, unknown> },
): Selection {
  const plans = plansOf.get(document) ?? new Map<string, Selection>();
  plansOf.set(document, plans);
  const conditions = conditionVariables(document).map((name) => [name, operation.variables[name] === true] as const);
  const key = `${operation.name ?? ''} ${conditions.join()}`;
  const known = plans.get(key);
  if (known) return known;
  if (plans.size >= maxPlansOfDocument) plans.clear();
  const source = { schema, fragments: fragmentsByName(document), variables: Object.fromEntries(conditions) };
  const plan = new Selection(source, [operation.set]);
  plans.set(key, plan);
  return plan;
}

/** Returns the fragments of a document by name. */
export function fragmentsByName(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((node) => [node.name.value, node]));
}

function conditionVariables(document: DocumentNode): string[] {
  const known = conditionsOf.get(document);
  if (known) return known;
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      const value = node.arguments?.find((argument) => argument.name.value === 'if')?.value;
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  conditionsOf.set(document, [...names]);
  return [...names];
}
