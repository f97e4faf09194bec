import type { AiWay } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';
import classes from './way-label.module.css';

/** Who wrote it: the rules and why, a model by its name, or a model's earlier answer. */
export function WayLabel({ way }: { way: AiWay }) {
  const t = useTranslations('insight.way');
  const model = (words: React.ReactNode) => <span data-content>{words}</span>;
  if (way.by === 'model')
    return <p className={classes.way}>{t.rich('model', { name: modelName(way.model), model })}</p>;
  if (way.by === 'cache')
    return <p className={classes.way}>{t.rich('cache', { name: modelName(way.model), model })}</p>;
  return (
    <p className={classes.way}>
      {t('rules')} <RulesReason way={way} />
    </p>
  );
}

function RulesReason({ way }: { way: AiWay & { by: 'rules' } }) {
  const t = useTranslations('insight.why');
  const format = useFormatter();
  if (way.why === 'quota-spent' && way.resetsAt) {
    const time = format.dateTime(new Date(way.resetsAt), { dateStyle: 'medium', timeStyle: 'short' });
    return t(`${way.spent ?? 'day'}Spent`, { time });
  }
  return t(way.why);
}

/** `google:gemini-3` reads as `gemini-3`: whose it is is said by the name. */
function modelName(model: string): string {
  return model.slice(model.indexOf(':') + 1);
}
