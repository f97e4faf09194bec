import {
  bankImportSchema,
  checkImportInput,
  deleteImportMappingInput,
  fileContentSchema,
  importGiftInput,
  importIdInput,
  importMappingSchema,
  importReportSchema,
  listImportsInput,
  pastImportPageSchema,
  saveImportMappingInput,
  undoneImportSchema,
} from '@debrief/contracts';
import { router, tutorProcedure } from '@debrief/platform';
import { checkImport, takeImport } from './begin-import.ts';
import { cancelImport, getImport, getRefusedFile } from './get-import.ts';
import { importGift } from './import-gift.ts';
import { deleteImportMapping, listImportMappings, saveImportMapping } from './mappings.ts';
import { listImports, undoImport } from './undo-import.ts';

const own = tutorProcedure.meta({ access: 'own' });
const ofImport = own.input(importIdInput);

/** A file comes in by POST /api/imports; what becomes of it is decided here. */
export const importRouter = router({
  importGift: tutorProcedure
    .meta({ access: 'bank' })
    .input(importGiftInput)
    .output(importReportSchema)
    .mutation(({ ctx, input }) => importGift(ctx.services, ctx.actor, input)),
  getImport: ofImport
    .output(bankImportSchema)
    .query(({ ctx, input }) => getImport(ctx.services, ctx.actor, input.importId)),
  checkImport: own
    .input(checkImportInput)
    .output(bankImportSchema)
    .mutation(({ ctx, input }) => checkImport(ctx.services, ctx.actor, input)),
  takeImport: ofImport
    .output(bankImportSchema)
    .mutation(({ ctx, input }) => takeImport(ctx.services, ctx.actor, input.importId)),
  cancelImport: ofImport
    .output(bankImportSchema)
    .mutation(({ ctx, input }) => cancelImport(ctx.services, ctx.actor, input.importId)),
  getRefusedFile: ofImport
    .output(fileContentSchema)
    .query(({ ctx, input }) => getRefusedFile(ctx.services, ctx.actor, input.importId)),
  listImports: own
    .input(listImportsInput)
    .output(pastImportPageSchema)
    .query(({ ctx, input }) => listImports(ctx.services, ctx.actor, input)),
  undoImport: ofImport
    .output(undoneImportSchema)
    .mutation(({ ctx, input }) => undoImport(ctx.services, ctx.actor, input.importId)),
  listImportMappings: own
    .output(importMappingSchema.array())
    .query(({ ctx }) => listImportMappings(ctx.services, ctx.actor)),
  saveImportMapping: own
    .input(saveImportMappingInput)
    .output(importMappingSchema)
    .mutation(({ ctx, input }) => saveImportMapping(ctx.services, ctx.actor, input)),
  deleteImportMapping: own
    .input(deleteImportMappingInput)
    .mutation(({ ctx, input }) => deleteImportMapping(ctx.services, ctx.actor, input.id)),
});
