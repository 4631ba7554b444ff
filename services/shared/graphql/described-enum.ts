import { registerEnumType } from 'type-graphql';

type Described<Name extends string> = Record<Name, string>;

/** Registers a GraphQL enum whose values equal their names, each with a description. Returns the enum object. */
export function describedEnum<Name extends string>(name: string, description: string, values: Described<Name>) {
  const names = Object.keys(values) as Name[];
  const enumObject: Record<string, string> = Object.fromEntries(names.map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: values[value] }]));
  registerEnumType(enumObject, { name, description, valuesConfig });
  return enumObject as { [Key in Name]: Key };
}
