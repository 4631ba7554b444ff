import { Field, ID, ObjectType } from 'type-graphql';
import { PeopleUserError } from '../common/user-error.types.js';
import { DocumentKind } from '../preferences/preferences-enums.types.js';
import type { DocumentKindName } from './document.domain.js';

@ObjectType({ description: 'Something to read about a person, kept elsewhere.' })
export class Document {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => DocumentKind)
  kind!: DocumentKindName;

  @Field({ description: 'Its https address.' })
  url!: string;

  @Field(() => Date)
  addedAt!: Date;
}

@ObjectType({ description: 'The document that was added or removed, or why not.' })
export class DocumentPayload {
  @Field(() => Document, { nullable: true })
  document!: Document | null;

  @Field(() => [PeopleUserError])
  userErrors!: PeopleUserError[];
}
