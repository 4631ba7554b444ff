import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  buildASTSchema,
  type DocumentNode,
  GraphQLList,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
  isScalarType,
  Kind,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { DateScalar, DateTimeScalar } from '../../services/shared/graphql/scalars.js';

/** The schema as clients see it: the supergraph without the words of federation and what is inaccessible. */
export function buildPublicSchema(supergraph: string): GraphQLSchema {
  const document = transformSupergraphToPublicSchema(parse(supergraph, { noLocation: true }));
  return withKnownScalars(buildASTSchema(document, { assumeValidSDL: true }));
}

/**
 * Lets dates be checked where a document is, as numbers and enums are: a subgraph would only find them malformed once it
 * runs, where it can name neither place nor reason. What passes is handed on as it was written.
 */
function withKnownScalars(schema: GraphQLSchema): GraphQLSchema {
  for (const known of [DateTimeScalar, DateScalar]) {
    const scalar = schema.getType(known.name);
    if (!isScalarType(scalar)) continue;
    const { parseValue, parseLiteral } = scalar;
    scalar.parseValue = (value) => {
      known.parseValue(value);
      return parseValue(value);
    };
    scalar.parseLiteral = (node, variables) => {
      known.parseLiteral(node);
      return parseLiteral(node, variables);
    };
  }
  return schema;
}

/**
 * The same schema with every output position nullable. The plan executor projects against it: against the true schema
 * it drops whole objects for one missing field, and tells nobody. Completion puts the nulls right (design, trap 3).
 */
export function toNullableSchema(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.COMPOSITE_FIELD]: (field) => ({ ...field, type: nullable(field.type as GraphQLOutputType) }),
  });
}

function nullable(type: GraphQLOutputType): GraphQLOutputType {
  if (isNonNullType(type)) return nullable(type.ofType);
  return isListType(type) ? new GraphQLList(nullable(type.ofType)) : type;
}

const withTypenames = new WeakMap<DocumentNode, DocumentNode>();

/** The document with `__typename` selected wherever an interface or union is, as completion needs. Cached. */
export function addTypenames(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const known = withTypenames.get(document);
  if (known) return known;
  const typeInfo = new TypeInfo(schema);
  const selected = visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field(node) {
        const type = typeInfo.getType();
        if (!node.selectionSet || !type || !isAbstractType(getNamedType(type))) return undefined;
        return { ...node, selectionSet: withTypename(node.selectionSet) };
      },
    }),
  );
  withTypenames.set(document, selected);
  return selected;
}

function withTypename(set: SelectionSetNode): SelectionSetNode {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return { ...set, selections: [typename, ...set.selections] };
}
