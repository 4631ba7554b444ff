import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  type ValidationContext,
  validate,
} from 'graphql';
import { LruCache } from '../../services/shared/cache/lru-cache.js';

const maxCachedDocuments = 1000;

/** Reads documents. The same text comes as the same document, for as long as it is among those that were read last. */
export function createDocumentParser(maxTokens: number): (source: string) => DocumentNode {
  const known = new LruCache<string, DocumentNode>(maxCachedDocuments);
  return (source) => {
    const document = known.get(source) ?? parse(source, { maxTokens });
    known.set(source, document);
    return document;
  };
}

/** An alias that begins with two underscores could pose as the `__typename` that planning and completion rely on. */
function NoReservedAliases(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      if (!node.alias?.value.startsWith('__')) return;
      const message = `The alias "${node.alias.value}" is reserved: choose one without leading underscores.`;
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
}

const rules = [...specifiedRules, NoReservedAliases];

/** Validates each document once: parsing is cached, so the same text comes as the same document. */
export function createValidator(schema: GraphQLSchema): (document: DocumentNode) => readonly GraphQLError[] {
  const known = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return (document) => {
    const errors = known.get(document) ?? validate(schema, document, rules);
    known.set(document, errors);
    return errors;
  };
}
