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

/** Returns a parser that caches recently parsed documents: an equal text returns the same document. */
export function createDocumentParser(maxTokens: number): (source: string) => DocumentNode {
  const known = new LruCache<string, DocumentNode>(maxCachedDocuments);
  return (source) => {
    const document = known.get(source) ?? parse(source, { maxTokens });
    known.set(source, document);
    return document;
  };
}

/**
 * Rejects aliases with two leading underscores, which could be confused with the `__typename` that planning and
 * completion use.
 */
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

/** Returns a validator that caches its results by document. */
export function createValidator(schema: GraphQLSchema): (document: DocumentNode) => readonly GraphQLError[] {
  const known = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return (document) => {
    const errors = known.get(document) ?? validate(schema, document, rules);
    known.set(document, errors);
    return errors;
  };
}
