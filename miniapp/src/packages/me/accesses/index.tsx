import { Text, View } from '@tarojs/components';

export default function Page() {
  return (
    <View className="wx-root">
      <Text>me-accesses</Text>
    </View>
  );
}
