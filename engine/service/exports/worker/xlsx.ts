import excel from 'exceljs';
import type { WorkerStart } from './protocol.js';
import type { TableWriter } from './table-writer.js';

/** Office Open XML; texts stay texts whatever they begin with, for each cell says its type. */
export async function xlsxWriter({ path, sheet, columns }: WorkerStart): Promise<TableWriter> {
  const workbook = new excel.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true });
  const view = { state: 'frozen', ySplit: 1 } as const;
  const page = workbook.addWorksheet(sheet, { views: [view] });
  page.columns = columns.map(({ title, width }) => ({ header: title, width }));
  page.getRow(1).font = { bold: true };
  return {
    add: async (rows) => {
      for (const row of rows) {
        const cells = row.map((cell) => (typeof cell === 'boolean' ? (cell ? '是' : '否') : cell));
        page.addRow(cells).commit();
      }
    },
    end: async () => {
      page.commit();
      await workbook.commit();
    },
  };
}
