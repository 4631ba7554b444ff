import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import type { PeopleContext } from '../context.js';
import type { PersonEntity } from '../profiles/person.entity.js';
import { Person } from '../profiles/person.types.js';
import { addDocument } from './add-document.command.js';
import type { DocumentEntity } from './document.entity.js';
import { AddDocumentInput, Document, DocumentPayload } from './document.types.js';
import { removeDocument } from './remove-document.command.js';

@Resolver(() => Person)
export class PersonDocumentsResolver {
  @FieldResolver(() => [Document], {
    nullable: true,
    description: 'Documents that the viewer may open: own, or sent before a meeting.',
  })
  documents(@Root() person: PersonEntity, @Ctx() { loaders }: PeopleContext): Promise<DocumentEntity[]> {
    return loaders.documentsByPersonId.load(person.id);
  }
}

@Resolver()
export class DocumentMutations {
  @Mutation(() => DocumentPayload, { description: 'Adds a document of the viewer’s own.' })
  addDocument(
    @Arg('input', () => AddDocumentInput) input: AddDocumentInput,
    @Ctx() context: PeopleContext,
  ): Promise<DocumentPayload> {
    return toPayload('document', context, addDocument(context, { ...input }));
  }

  @Mutation(() => DocumentPayload, {
    description: 'Removes a document of the viewer’s own; whoever was sent it no longer sees it.',
  })
  removeDocument(@Arg('id', () => ID) id: string, @Ctx() context: PeopleContext): Promise<DocumentPayload> {
    return toPayload('document', context, removeDocument(context, requireId(id, 'id')));
  }
}
