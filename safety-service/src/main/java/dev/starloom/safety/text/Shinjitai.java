package dev.starloom.safety.text;

/**
 * Characters that Japan simplified otherwise than China did, as China's: 彈 is 弹 there and 弾 here,
 * and whoever writes the old form means the same. What is simplified alike, or not at all, is not
 * listed.
 */
final class Shinjitai {
  private static final String JAPAN =
      "圧囲為壱隠栄営衛駅円塩縁応桜穏仮価絵壊懐拡殻覚楽勧巻寛歓観関陥顔帰亀偽戯犠挙郷暁駆勲恵渓経継蛍軽鶏撃倹剣圏検権県険顕験厳効広鉱黒済砕剤斎雑桟賛歯児実釈収従渋獣縦粛処緒焼奨乗浄"
          + "剰畳縄壌嬢譲醸図粋酔穂髄瀬斉摂専戦繊銭荘捜挿巣騒増蔵臓続対帯滝択沢単団弾遅鋳庁徴聴鎮鉄転伝稲闘徳読悩脳覇廃拝売発髪抜浜払仏並変辺舗豊満黙薬訳揺様謡頼覧竜猟緑涙塁霊齢錬労録亜悪";
  private static final String CHINA =
      "压围为壹隐荣营卫驿圆盐缘应樱稳假价绘坏怀扩壳觉乐劝卷宽欢观关陷颜归龟伪戏牺举乡晓驱勋惠溪经继萤轻鸡击俭剑圈检权县险显验严效广矿黑济碎剂斋杂栈赞齿儿实释收从涩兽纵肃处绪烧奖乘净"
          + "剩叠绳壤娘让酿图粹醉穗髓濑齐摄专战纤钱庄搜插巢骚增藏脏续对带泷择泽单团弹迟铸厅征听镇铁转传稻斗德读恼脑霸废拜卖发发拔滨拂佛并变边铺丰满默药译摇样谣赖览龙猎绿泪垒灵龄炼劳录亚恶";

  private Shinjitai() {}

  /** What China writes for a character; other text as it is. */
  static String simplified(String text) {
    int at = text.length() == 1 ? JAPAN.indexOf(text.charAt(0)) : -1;
    return at < 0 ? text : CHINA.substring(at, at + 1);
  }
}
