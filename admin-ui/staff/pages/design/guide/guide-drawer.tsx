import { PrinterOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { LoadingState } from '../../../components/loading-state.js';
import type { Draft } from '../workbench/model.js';
import { GuideFailure } from './guide-failure.js';
import { GuideSheetView } from './guide-sheet.js';
import { guideQuery } from './model.js';

const T = texts({
  title: ['办事指南预览', 'Preview of the guide'],
  print: ['打印', 'Print'],
});

interface DrawerProps {
  readonly draft: Pick<Draft, 'key' | 'revision'>;
  readonly onClose: () => void;
}

/** The public guide beside the work; it follows each save. */
export function GuideDrawer({ draft: { key, revision }, onClose }: DrawerProps) {
  const t = useTexts(T);
  const guide = useQuery({ ...guideQuery(key, revision), placeholderData: keepPreviousData });
  return (
    <Drawer
      open
      size={900}
      mask={false}
      title={t.title}
      onClose={onClose}
      extra={
        <Button icon={<PrinterOutlined />} href={`/design/drafts/${key}/guide`} target="_blank">
          {t.print}
        </Button>
      }
    >
      {guide.isPending && <LoadingState rows={12} />}
      {guide.isError && <GuideFailure error={guide.error} />}
      {!guide.isError && guide.data && (
        // can be reached, so that the drawer scrolls by the keyboard
        <div role="region" aria-label={t.title} tabIndex={0}>
          <GuideSheetView sheet={guide.data} />
        </div>
      )}
    </Drawer>
  );
}
