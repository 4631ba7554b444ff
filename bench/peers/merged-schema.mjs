import { defaultFieldResolver, getNamedType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { buildPublicSchema } from '../../dist/gateway/execution/planning-schema.js';

/**
 * One schema of all subgraphs, merged by hand: each field is resolved by the service that has it, with that service's own
 * context. What a service tells of an entity that it does not own becomes that service's own object by its own reference
 * resolver, once an operation.
 */
export function mergedSchema(supergraph, subgraphs) {
  const schema = buildPublicSchema(supergraph);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isObjectType(type)) mergeType(type, subgraphs);
    else if (isInterfaceType(type) || isUnionType(type))
      throw new Error(`${type.name}: nothing here merges such a type.`);
    else takeValues(type, subgraphs);
  }
  return schema;
}

/** Scalars and enums are written as the services write them. */
function takeValues(type, subgraphs) {
  const own = subgraphs.map(({ schema }) => schema.getType(type.name)).find(Boolean);
  for (const name of ['serialize', 'parseValue', 'parseLiteral']) {
    if (own && typeof own[name] === 'function') type[name] = own[name].bind(own);
  }
}

/** What one service told of an entity; the others are asked when their fields are. */
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

/** A field of something that one service alone has. */
function plainField(resolvers, entityName) {
  const [[service, resolve]] = [...resolvers];
  if (!resolve && !entityName) return defaultFieldResolver;
  return async (source, args, { contexts }, info) => {
    const told = await (resolve ?? defaultFieldResolver)(source, args, await contexts(service), info);
    return entityName ? entitiesOf(entityName, service, told) : told;
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
    const told = await resolve(own, args, await context.contexts(service), info);
    return leadsToEntity ? entitiesOf(leadsToEntity, service, told) : told;
  };
}

/** What a service has of an entity that another told of. */
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

function entitiesOf(typeName, service, told) {
  if (told == null) return told;
  if (Array.isArray(told)) return told.map((one) => entitiesOf(typeName, service, one));
  return new Entity(typeName, service, told);
}
