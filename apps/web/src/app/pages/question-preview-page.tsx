import { PreviewPage } from '../../features/question-bank/preview/preview-page.tsx';
import { WholeCatalogue } from '../providers/whole-catalogue.tsx';

/** Opened by a link, signed in or not: the one page for visitors that needs the words of questions. */
export function QuestionPreviewPage() {
  return (
    <WholeCatalogue>
      <PreviewPage />
    </WholeCatalogue>
  );
}
