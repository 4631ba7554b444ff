import { Field, ID, ObjectType } from 'type-graphql';
import type { DocumentKindName } from '../../domain/document.js';
import { PeopleUserError } from './payloads.js';
import { DocumentKind } from './profile-enums.js';

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
