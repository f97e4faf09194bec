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
import { type Declared, router, tutorProcedure } from '@debrief/platform';
import { checkImport, takeImport } from './begin-import.ts';
import { cancelImport, getImport, getRefusedFile } from './get-import.ts';
import { importGift } from './import-gift.ts';
import { deleteImportMapping, listImportMappings, saveImportMapping } from './mappings.ts';
import { listImports, undoImport } from './undo-import.ts';

const own = (declared: Declared) => tutorProcedure.meta({ access: 'own', ...declared });
const ofImport = (declared: Declared) => own(declared).input(importIdInput);

/** A file comes in by POST /api/imports; what becomes of it is decided here. */
export const importRouter = router({
  importGift: tutorProcedure
    .meta({ access: 'bank', answers: 'saaono' })
    .input(importGiftInput)
    .output(importReportSchema)
    .mutation(({ ctx, input }) => importGift(ctx.services, ctx.actor, input)),
  getImport: ofImport({ answers: 'saannn' })
    .output(bankImportSchema)
    .query(({ ctx, input }) => getImport(ctx.services, ctx.actor, input.importId)),
  checkImport: own({ answers: 'saannn' })
    .input(checkImportInput)
    .output(bankImportSchema)
    .mutation(({ ctx, input }) => checkImport(ctx.services, ctx.actor, input)),
  takeImport: ofImport({ answers: 'saannn' })
    .output(bankImportSchema)
    .mutation(({ ctx, input }) => takeImport(ctx.services, ctx.actor, input.importId)),
  cancelImport: ofImport({ answers: 'saannn' })
    .output(bankImportSchema)
    .mutation(({ ctx, input }) => cancelImport(ctx.services, ctx.actor, input.importId)),
  getRefusedFile: ofImport({ answers: 'saannn' })
    .output(fileContentSchema)
    .query(({ ctx, input }) => getRefusedFile(ctx.services, ctx.actor, input.importId)),
  listImports: own({ answers: 'saaooo' })
    .input(listImportsInput)
    .output(pastImportPageSchema)
    .query(({ ctx, input }) => listImports(ctx.services, ctx.actor, input)),
  undoImport: ofImport({ answers: 'saannn' })
    .output(undoneImportSchema)
    .mutation(({ ctx, input }) => undoImport(ctx.services, ctx.actor, input.importId)),
  listImportMappings: own({ answers: 'saaooo' })
    .output(importMappingSchema.array())
    .query(({ ctx }) => listImportMappings(ctx.services, ctx.actor)),
  saveImportMapping: own({ answers: 'saaooo' })
    .input(saveImportMappingInput)
    .output(importMappingSchema)
    .mutation(({ ctx, input }) => saveImportMapping(ctx.services, ctx.actor, input)),
  deleteImportMapping: own({ answers: 'saannn' })
    .input(deleteImportMappingInput)
    .mutation(({ ctx, input }) => deleteImportMapping(ctx.services, ctx.actor, input.id)),
});
