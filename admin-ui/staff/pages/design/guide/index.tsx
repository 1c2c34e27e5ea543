import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { LoadingState } from '../../../components/loading-state.js';
import { PageTitle } from '../../../components/page-title.js';
import { GuideFailure } from './guide-failure.js';
import { GuideSheetView } from './guide-sheet.js';
import { guideQuery } from './model.js';

const T = texts({
  title: ['办事指南预览', 'Preview of the guide'],
  about: [
    '草稿发布后，群众看到的就是这一份；二维码指向公开网址。',
    'What the public reads once the draft is published; the code leads to its address.',
  ],
  back: ['回到设计', 'Back to the design'],
  print: ['打印', 'Print'],
});

/** `/design/drafts/:key/guide`: the guide alone, to be printed. */
export default function GuidePage() {
  const t = useTexts(T);
  const { key = '' } = useParams();
  const guide = useQuery(guideQuery(key));
  return (
    <>
      <div className="yc-no-print">
        <PageTitle
          title={t.title}
          about={t.about}
          actions={
            <>
              <Link to={`/design/drafts/${key}`}>{t.back}</Link>
              <Button type="primary" icon={<PrinterOutlined />} onClick={() => globalThis.print()}>
                {t.print}
              </Button>
            </>
          }
        />
      </div>
      {guide.isPending && <LoadingState rows={12} />}
      {guide.isError && <GuideFailure error={guide.error} retry={() => void guide.refetch()} />}
      {guide.data && <GuideSheetView sheet={guide.data} />}
    </>
  );
}
