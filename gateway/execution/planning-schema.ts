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

/** Returns the schema for clients: the supergraph without federation directives and inaccessible elements. */
export function buildPublicSchema(supergraph: string): GraphQLSchema {
  const document = transformSupergraphToPublicSchema(parse(supergraph, { noLocation: true }));
  return withKnownScalars(buildASTSchema(document, { assumeValidSDL: true }));
}

/**
 * Validates dates together with the document, as for numbers and enums: an error in a subgraph would name neither
 * position nor reason. Valid dates are passed on unchanged.
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
 * Returns the schema with every output type nullable. With the original schema, the plan executor drops a whole object
 * for one missing field, without an error. Completion restores the nulls.
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

/** Returns the document with `__typename` selected on every interface and union, which completion needs. Cached. */
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
