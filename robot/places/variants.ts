/*
 * The same character in traditional Chinese and Japanese forms, before the simplified one it is
 * compared as; only characters that the words of a civil-service centre use.
 */
const VARIANTS =
  '護护 證证 証证 發发 発发 駐驻 車车 稅税 國国 戶户 戸户 結结 離离 記记 錄录 録录 變变 変变 轉转 転转 ' +
  '廁厕 間间 廳厅 電电 腦脑 務务 請请 領领 醫医 藥药 薬药 險险 険险 檢检 検检 業业 營营 営营 產产 産产 ' +
  '買买 賣卖 売卖 從从 對对 対对 優优 障障 殘残 孫孙 師师 幫帮 還还 過过 號号 時时 問问 開开 關关 関关 ' +
  '飲饮 機机 館馆 廣广 広广 樂乐 楽乐 長长 場场 場场 東东 單单 単单 學学 畢毕 業业 績绩 屬属 親亲 嬰婴 ' +
  '兒儿 児儿 養养 貼贴 補补 殯殡 葬葬 籤签 簽签 簡简 體体 総总 總总 圖图 図图 築筑 價价 価价 與与 譽誉 ' +
  '權权 権权 額额 註注 銷销 銀银 錢钱 塵尘 陸陆 濟济 済济 歲岁 歳岁 勞劳 労劳 動动 働动 創创 顧顾 資资 ' +
  '訊讯 諮咨 詢询 話话 語语 說说 説说 謝谢 嗎吗 哪哪 裡里 裏里 裝装 設设 認认 許许 訴诉 訟讼 議议 講讲 ' +
  '釋释 釈释 驗验 験验 駕驾 騎骑 鄰邻 隣邻 郵邮 遞递 運运 達达 適适 選选 遺遗 際际 陽阳 隊队 雜杂 雑杂 ' +
  '靜静 頭头 預预 頁页 項项 順顺 須须 領领 題题 類类 顯显 風风 飛飞 馬马 黃黄 點点 龍龙 齒齿 歯齿 気气 氣气';

const MAP = new Map(VARIANTS.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const));

const VARIANT = new RegExp(`[${[...MAP.keys()].join('')}]`, 'g');

/** Writes traditional and Japanese forms as the simplified ones: "護照" and "护照" are one word. */
export function unifyHan(text: string): string {
  return text.replace(VARIANT, (variant) => MAP.get(variant) ?? variant);
}
