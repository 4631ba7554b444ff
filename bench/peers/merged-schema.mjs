import { defaultFieldResolver, getNamedType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { buildPublicSchema } from '../../dist/gateway/execution/planning-schema.js';

/**
 * Merges the subgraphs into one schema: each field is resolved by its service, with that service's context. An entity of
 * another service is found by its reference resolver, once for each operation.
 */
export function mergedSchema(supergraph, subgraphs) {
  const schema = buildPublicSchema(supergraph);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isObjectType(type)) mergeType(type, subgraphs);
    else if (isInterfaceType(type) || isUnionType(type))
      throw new Error(`${type.name}: interfaces and unions are not merged.`);
    else takeValues(type, subgraphs);
  }
  return schema;
}

/** Uses the services' own serialization of scalars and enums. */
function takeValues(type, subgraphs) {
  const own = subgraphs.map(({ schema }) => schema.getType(type.name)).find(Boolean);
  for (const name of ['serialize', 'parseValue', 'parseLiteral']) {
    if (own && typeof own[name] === 'function') type[name] = own[name].bind(own);
  }
}

/** The value of an entity as one service returned it. Other services are asked when their fields are selected. */
class Entity {
  constructor(typeName, service, value) {
    this.typeName = typeName;
    this.service = service;
    this.value = value;
  }
}

const isEntity = (name, subgraphs) =>
  subgraphs.some(({ schema }) => Boolean(schema.getType(name)?.extensions?.apollo?.subgraph?.resolveReference));

function mergeType(type, subgraphs) {
  const entity = isEntity(type.name, subgraphs);
  for (const field of Object.values(type.getFields())) {
    const owners = subgraphs.filter(({ schema }) => schema.getType(type.name)?.getFields?.()[field.name]);
    const resolvers = new Map(
      owners.map(({ name, schema }) => [name, schema.getType(type.name).getFields()[field.name].resolve]),
    );
    const named = getNamedType(field.type);
    const leadsToEntity = isObjectType(named) && isEntity(named.name, subgraphs);
    field.resolve = entity
      ? entityField({ resolvers, subgraphs, leadsToEntity: leadsToEntity && named.name })
      : plainField(resolvers, leadsToEntity && named.name);
  }
}

/** Resolves a field of a type that is not an entity. */
function plainField(resolvers, entityName) {
  const [[service, resolve]] = [...resolvers];
  if (!resolve && !entityName) return defaultFieldResolver;
  return async (source, args, { contexts }, info) => {
    const value = await (resolve ?? defaultFieldResolver)(source, args, await contexts(service), info);
    return entityName ? entitiesOf(entityName, service, value) : value;
  };
}

function entityField({ resolvers, subgraphs, leadsToEntity }) {
  const [first] = resolvers.keys();
  return async (source, args, context, info) => {
    const service = resolvers.has(source.service) ? source.service : first;
    const own =
      service === source.service ? source.value : await referenceOf(source, service, { subgraphs, context, info });
    if (own == null) return null;
    const resolve = resolvers.get(service) ?? defaultFieldResolver;
    const value = await resolve(own, args, await context.contexts(service), info);
    return leadsToEntity ? entitiesOf(leadsToEntity, service, value) : value;
  };
}

/** Returns a service's own object for an entity that another service returned. */
async function referenceOf({ typeName, value }, service, { subgraphs, context, info }) {
  const key = `${service} ${typeName} ${value.id}`;
  const known = context.references.get(key);
  if (known) return known;
  const { schema } = subgraphs.find(({ name }) => name === service);
  const resolve = schema.getType(typeName).extensions.apollo.subgraph.resolveReference;
  const found = Promise.resolve(context.contexts(service)).then((own) =>
    resolve({ __typename: typeName, id: value.id }, own, info),
  );
  context.references.set(key, found);
  return found;
}

function entitiesOf(typeName, service, value) {
  if (value == null) return value;
  if (Array.isArray(value)) return value.map((one) => entitiesOf(typeName, service, one));
  return new Entity(typeName, service, value);
}
