import { type Notification, notificationKinds } from '@debrief/contracts';
import { escapeHtml, type Mail, type Settings } from '@debrief/platform';
import { isChosenKind } from '../notice.ts';
import type { Recipient } from '../preferences/recipient-queries.ts';
import { unsubscribeUrl } from '../unsubscribe/unsubscribe-link.ts';
import { type NoticeWords, writeNotice } from './write-notice.ts';

interface Foot {
  /** Why this came. */
  why: string;
  stopUrl?: string;
  settingsUrl: string;
}

type MailSettings = Pick<Settings, 'baseUrl' | 'AUTH_SECRET' | 'dataDir'>;

/** A notice as a mail: the same words as text and as plain HTML, without pictures. */
export function writeMail(
  settings: MailSettings,
  { notice, recipient }: { notice: Notification; recipient: Pick<Recipient, 'userId'> },
): Pick<Mail, 'subject' | 'text' | 'html' | 'unsubscribeUrl'> {
  const words = writeNotice(notice);
  const link = `${settings.baseUrl}${words.action.path}`;
  const stopUrl = isChosenKind(notice.kind)
    ? unsubscribeUrl(settings, { userId: recipient.userId, kind: notice.kind })
    : undefined;
  const foot = { why: whyOf(notice), stopUrl, settingsUrl: `${settings.baseUrl}/settings/notifications` };
  return {
    subject: words.title,
    text: asText(words, link, foot),
    html: asHtml(words, link, foot),
    unsubscribeUrl: stopUrl,
  };
}

function whyOf({ kind }: Notification): string {
  if (!isChosenKind(kind)) return 'You asked for this mail on your page of settings.';
  const byDefault: readonly string[] = notificationKinds[kind].byDefault;
  return byDefault.includes('mail')
    ? 'You get this mail because it cannot wait until you come by.'
    : 'You get this mail because you asked for it.';
}

function asText({ lines, action }: NoticeWords, link: string, { why, stopUrl, settingsUrl }: Foot): string {
  const stop = stopUrl ? `No more mails like this one:\n${stopUrl}\n` : '';
  return `${lines.join('\n\n')}\n\n${action.label}:\n${link}\n\n--\n${why}\n${stop}Choose what you are told, and when:\n${settingsUrl}\n`;
}

function asHtml(
  { title, lines, action }: NoticeWords,
  link: string,
  { why, stopUrl, settingsUrl }: Foot,
): string {
  const paragraphs = lines.map((line) => `<p style="margin:0 0 16px">${escapeHtml(line)}</p>`).join('\n');
  const anchor = (url: string, label: string, style: string) =>
    `<a href="${escapeHtml(url)}" style="${style}">${escapeHtml(label)}</a>`;
  const quiet = 'color:inherit';
  const stop = stopUrl ? ` ${anchor(stopUrl, 'No more mails like this one', quiet)}.` : '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;padding:24px 16px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
<div style="max-width:560px;margin:0 auto">
<p style="margin:0 0 24px;font-weight:700">Debrief</p>
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${escapeHtml(title)}</h1>
${paragraphs}
<p style="margin:24px 0">${anchor(link, action.label, 'display:inline-block;padding:12px 20px;border-radius:8px;background:#0f5a74;color:#ffffff;text-decoration:none;font-weight:600')}</p>
<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #8888;font-size:13px;opacity:.8">${escapeHtml(why)}${stop} ${anchor(settingsUrl, 'Choose what you are told, and when', quiet)}.</p>
</div></body></html>
`;
}
