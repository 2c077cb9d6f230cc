import type { ContactView, SiteLine } from "../src/contracts.generated";

/** Nghệ An's eight bridge points of autumn 2020. Numbers, hours and people are invented. */
export interface MockPoint {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly summoned: number;
  readonly lines: readonly SiteLine[];
  readonly contacts: readonly ContactView[];
}

const lines = (main: string, backup?: string): SiteLine[] => [{ role: "main", carrier: main }, ...(backup ? [{ role: "backup" as const, carrier: backup }] : [])];
const contacts = (operator: string, deputy: string, tail: string): ContactView[] => [
  { role: "operator", name: operator, phone: `0912 000 ${tail}` },
  { role: "deputy", name: deputy, phone: `0983 000 ${tail}` },
  { role: "leader" },
];

export const eight: readonly MockPoint[] = [
  { code: "TPV", name: "Thành phố Vinh", kind: "city", summoned: 150, lines: lines("VNPT", "Viettel"), contacts: contacts("Nguyễn Văn An", "Lê Thị Bình", "101") },
  { code: "KCQ", name: "Đảng bộ Khối Các cơ quan tỉnh", kind: "party-bloc", summoned: 180, lines: lines("VNPT", "Viettel"), contacts: contacts("Trần Đức Cảnh", "Hồ Thị Dung", "102") },
  { code: "KDN", name: "Đảng bộ Khối Doanh nghiệp tỉnh", kind: "party-bloc", summoned: 120, lines: lines("Viettel"), contacts: contacts("Phan Hữu Đức", "Võ Thị Giang", "103") },
  { code: "CAT", name: "Công an tỉnh", kind: "police", summoned: 200, lines: lines("Viettel", "VNPT"), contacts: contacts("Đặng Quốc Hải", "Bùi Văn Khoa", "104") },
  { code: "QST", name: "Bộ Chỉ huy Quân sự tỉnh", kind: "military", summoned: 160, lines: lines("Viettel", "VNPT"), contacts: contacts("Cao Xuân Lâm", "Đinh Văn Minh", "105") },
  { code: "BPT", name: "Bộ Chỉ huy Bộ đội Biên phòng tỉnh", kind: "border-guard", summoned: 140, lines: lines("Viettel"), contacts: contacts("Hoàng Văn Nam", "Thái Thị Oanh", "106") },
  { code: "DHV", name: "Trường Đại học Vinh", kind: "university", summoned: 120, lines: lines("VNPT", "Viettel"), contacts: contacts("Lương Thanh Phúc", "Mai Thị Quyên", "107") },
  { code: "SKV", name: "Trường Đại học Sư phạm Kỹ thuật Vinh", kind: "university", summoned: 90, lines: lines("VNPT"), contacts: contacts("Ngô Đình Sơn", "Tạ Thị Thảo", "108") },
];

export const checks = ["power", "line-main", "line-backup", "camera", "microphone", "speaker", "display"] as const;
export const zone = "Asia/Ho_Chi_Minh";
export const programme = "Học tập, quán triệt Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX";
