import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import { PeopleUserError } from '../common/user-error.types.js';
import type { DocumentKindName } from './document.domain.js';

export const DocumentKind = describedEnum<DocumentKindName>('DocumentKind', 'What a document shows.', {
  CV: 'A curriculum vitae.',
  ACHIEVEMENT: 'An achievement.',
  PORTFOLIO: 'A selection of works.',
  OTHER: 'Anything else.',
});

@ObjectType({ description: 'A document about a person. It is stored elsewhere; this is its address.' })
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

@InputType({ description: 'A document to add; a person has at most 20.' })
export class AddDocumentInput {
  @Field({ description: '1 to 160 characters.' })
  title!: string;

  @Field(() => DocumentKind)
  kind!: DocumentKindName;

  @Field({ description: 'An https address.' })
  url!: string;
}
